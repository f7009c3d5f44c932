#ifndef TEST_EAGLE_SOC_H
#define TEST_EAGLE_SOC_H

#define UART_CLK_FREQ (80 * 1000000)

#endif
