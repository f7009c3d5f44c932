#ifndef TEST_USER_INTERFACE_H
#define TEST_USER_INTERFACE_H

#include "os_type.h"
#include "ip_addr.h"
#include "user_config.h"

/* As in BSD's queue.h, which the SDK brings along. */
#define STAILQ_ENTRY(type) struct { struct type *stqe_next; }
#define STAILQ_NEXT(element, field) ((element)->field.stqe_next)

#define MACSTR "%02x:%02x:%02x:%02x:%02x:%02x"
#define MAC2STR(mac) (mac)[0], (mac)[1], (mac)[2], (mac)[3], (mac)[4], (mac)[5]

void user_init(void);
const char *system_get_sdk_version(void);
void system_init_done_cb(void (*done)(void));

#if NONOS_SDK == 2
uint32 user_rf_cal_sector_set(void);
void user_rf_pre_init(void);
#else
void user_pre_init(void);
void uart_div_modify(uint8 uart_no, uint32 DivLatchValue);

typedef enum {
    SYSTEM_PARTITION_INVALID = 0,
    SYSTEM_PARTITION_BOOTLOADER,
    SYSTEM_PARTITION_OTA_1,
    SYSTEM_PARTITION_OTA_2,
    SYSTEM_PARTITION_RF_CAL,
    SYSTEM_PARTITION_PHY_DATA,
    SYSTEM_PARTITION_SYSTEM_PARAMETER,
} partition_type_t;

typedef struct {
    partition_type_t type;
    uint32 addr;
    uint32 size;
} partition_item_t;

bool system_partition_table_regist(const partition_item_t *table, uint32 count, uint32 map);
#endif

#define STATION_MODE 0x01
#define SOFTAP_MODE 0x02
#define STATIONAP_MODE 0x03

#define STATION_IF 0x00
#define SOFTAP_IF 0x01

typedef enum {
    AUTH_OPEN = 0,
    AUTH_WEP,
    AUTH_WPA_PSK,
    AUTH_WPA2_PSK,
    AUTH_WPA_WPA2_PSK,
} AUTH_MODE;

bool wifi_set_opmode_current(uint8 mode);

struct station_config {
    uint8 ssid[32];
    uint8 password[64];
#if NONOS_SDK == 3
    uint8 channel;
#endif
    uint8 bssid_set;
    uint8 bssid[6];
#if NONOS_SDK == 3
    struct {
        signed char rssi;
        AUTH_MODE authmode;
    } threshold;
    bool open_and_wep_mode_disable;
    bool all_channel_scan;
#endif
};

bool wifi_station_set_config_current(struct station_config *config);
bool wifi_station_connect(void);
bool wifi_station_disconnect(void);
uint8 wifi_station_get_auto_connect(void);
bool wifi_station_set_reconnect_policy(bool set);
bool wifi_station_set_hostname(char *name);
bool wifi_station_dhcpc_stop(void);

enum {
    STATION_IDLE = 0,
    STATION_CONNECTING,
    STATION_WRONG_PASSWORD,
    STATION_NO_AP_FOUND,
    STATION_CONNECT_FAIL,
    STATION_GOT_IP
};

uint8 wifi_station_get_connect_status(void);

struct softap_config {
    uint8 ssid[32];
    uint8 password[64];
    uint8 ssid_len;
    uint8 channel;
    AUTH_MODE authmode;
    uint8 ssid_hidden;
    uint8 max_connection;
    uint16 beacon_interval;
};

struct station_info {
    STAILQ_ENTRY(station_info) next;
    uint8 bssid[6];
    struct ip_addr ip;
};

struct dhcps_lease {
    bool enable;
    struct ip_addr start_ip;
    struct ip_addr end_ip;
};

bool wifi_softap_set_config_current(struct softap_config *config);
uint8 wifi_softap_get_station_num(void);
struct station_info *wifi_softap_get_station_info(void);
void wifi_softap_free_station_info(void);
bool wifi_softap_dhcps_start(void);
bool wifi_softap_dhcps_stop(void);
bool wifi_softap_set_dhcps_lease(struct dhcps_lease *lease);
bool wifi_softap_set_dhcps_lease_time(uint32 minutes);

bool wifi_get_ip_info(uint8 interface, struct ip_info *info);
bool wifi_set_ip_info(uint8 interface, struct ip_info *info);

enum {
    EVENT_STAMODE_CONNECTED = 0,
    EVENT_STAMODE_DISCONNECTED,
    EVENT_STAMODE_AUTHMODE_CHANGE,
    EVENT_STAMODE_GOT_IP,
    EVENT_STAMODE_DHCP_TIMEOUT,
    EVENT_SOFTAPMODE_STACONNECTED,
    EVENT_SOFTAPMODE_STADISCONNECTED,
    EVENT_SOFTAPMODE_PROBEREQRECVED,
#if NONOS_SDK == 3
    EVENT_OPMODE_CHANGED,
    EVENT_SOFTAPMODE_DISTRIBUTE_STA_IP,
#endif
};

typedef struct {
    uint32 event;
    union {
        struct {
            uint8 ssid[32];
            uint8 ssid_len;
            uint8 bssid[6];
            uint8 channel;
        } connected;
        struct {
            uint8 ssid[32];
            uint8 ssid_len;
            uint8 bssid[6];
            uint8 reason;
        } disconnected;
        struct {
            struct ip_addr ip;
            struct ip_addr mask;
            struct ip_addr gw;
        } got_ip;
        struct {
            uint8 mac[6];
            uint8 aid;
        } sta_connected;
        struct {
            uint8 mac[6];
            uint8 aid;
        } sta_disconnected;
    } event_info;
} System_Event_t;

typedef void (*wifi_event_handler_cb_t)(System_Event_t *event);
void wifi_set_event_handler_cb(wifi_event_handler_cb_t handler);

#endif
