#ifndef TEST_ESP_ERR_H
#define TEST_ESP_ERR_H

#include <stdint.h>

typedef int32_t esp_err_t;
#define ESP_OK 0

void _esp_error_check_failed(esp_err_t error, const char *expression);
#define ESP_ERROR_CHECK(call) do { esp_err_t error_ = (call); if (error_ != ESP_OK) { _esp_error_check_failed(error_, #call); } } while (0)

#endif
