/*
 * A small stand-in of the RTOS SDK for the host: tasks are threads, sockets are the host's, and the Wi-Fi is switched by lines on the standard input.
 */
#define STANDIN
#include <errno.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "freertos/FreeRTOS.h"
#include "freertos/event_groups.h"
#include "freertos/task.h"
#include "freertos/timers.h"
#include "esp_event.h"
#include "esp_log.h"
#include "esp_wifi.h"
#include "nvs_flash.h"
#include "tcpip_adapter.h"
#include "lwip/netdb.h"
#include "lwip/sockets.h"

#define MOST_PORTS 16
#define REASON_NO_AP_FOUND 201
#define REASON_BEACON_TIMEOUT 200

esp_event_base_t WIFI_EVENT = "wifi";
esp_event_base_t IP_EVENT = "ip";

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static long speed = 1;
static volatile bool air;
static volatile bool joined;
static int stations;
static int bind_failures;
static int server_port;
static wifi_mode_t mode;
static esp_event_handler_t on_wifi;
static esp_event_handler_t on_ip;
static struct { int chips, ours; } ports[MOST_PORTS];
static int port_count;

extern void app_main(void);

static void note(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    flockfile(stdout);
    putchar('#');
    vprintf(format, args);
    putchar('\n');
    fflush(stdout);
    funlockfile(stdout);
    va_end(args);
}

void esp_log_write(int level, const char *tag, const char *format, ...)
{
    va_list args;

    (void)level;
    va_start(args, format);
    flockfile(stdout);
    printf("%s: ", tag);
    vprintf(format, args);
    fflush(stdout);
    funlockfile(stdout);
    va_end(args);
}

void _esp_error_check_failed(esp_err_t error, const char *expression)
{
    note("rule broken: %s gives %d", expression, error);
    _exit(3);
}

/* --- tasks and time --- */

static void pause_ticks(TickType_t ticks)
{
    long long ns = ticks * 10000000LL / speed;
    struct timespec pause = { .tv_sec = ns / 1000000000, .tv_nsec = ns % 1000000000 };

    nanosleep(&pause, NULL);
}

struct start {
    TaskFunction_t task;
    void *arg;
};

static void *run(void *arg)
{
    struct start start = *(struct start *)arg;

    free(arg);
    start.task(start.arg);
    return NULL;
}

BaseType_t xTaskCreate(TaskFunction_t task, const char *name, uint32_t stack, void *arg, UBaseType_t priority, TaskHandle_t *created)
{
    pthread_t thread;
    struct start *start = malloc(sizeof(*start));

    (void)name, (void)stack, (void)priority, (void)created;
    start->task = task;
    start->arg = arg;
    pthread_create(&thread, NULL, run, start);
    pthread_detach(thread);
    return pdTRUE;
}

void vTaskDelay(TickType_t ticks)
{
    pause_ticks(ticks);
}

TickType_t xTaskGetTickCount(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (TickType_t)((now.tv_sec * 100LL + now.tv_nsec / 10000000) * speed);
}

static EventBits_t bits;

EventGroupHandle_t xEventGroupCreate(void)
{
    return &bits;
}

EventBits_t xEventGroupSetBits(EventGroupHandle_t group, EventBits_t more)
{
    (void)group;
    pthread_mutex_lock(&lock);
    bits |= more;
    pthread_cond_broadcast(&changed);
    pthread_mutex_unlock(&lock);
    return bits;
}

EventBits_t xEventGroupClearBits(EventGroupHandle_t group, EventBits_t less)
{
    (void)group;
    pthread_mutex_lock(&lock);
    bits &= ~less;
    pthread_mutex_unlock(&lock);
    return bits;
}

EventBits_t xEventGroupGetBits(EventGroupHandle_t group)
{
    EventBits_t now;

    (void)group;
    pthread_mutex_lock(&lock);
    now = bits;
    pthread_mutex_unlock(&lock);
    return now;
}

EventBits_t xEventGroupWaitBits(EventGroupHandle_t group, EventBits_t wanted, BaseType_t clear, BaseType_t all, TickType_t ticks)
{
    (void)group, (void)clear, (void)all, (void)ticks;
    pthread_mutex_lock(&lock);
    while ((bits & wanted) != wanted) {
        pthread_cond_wait(&changed, &lock);
    }
    pthread_mutex_unlock(&lock);
    return wanted;
}

struct timer {
    TimerCallbackFunction_t callback;
    TickType_t period;
};

TimerHandle_t xTimerCreate(const char *name, TickType_t period, UBaseType_t reload, void *id, TimerCallbackFunction_t callback)
{
    static struct timer timer;

    (void)name, (void)period, (void)reload, (void)id;
    timer.callback = callback;
    return &timer;
}

static void fire(void *arg)
{
    struct timer *timer = arg;

    pause_ticks(timer->period);
    timer->callback(timer);
}

BaseType_t xTimerChangePeriod(TimerHandle_t handle, TickType_t period, TickType_t wait)
{
    struct timer *timer = handle;

    (void)wait;
    note("timer %u", (unsigned)(period / configTICK_RATE_HZ));
    timer->period = period;
    xTaskCreate(fire, "timer", 0, timer, 0, NULL);
    return pdTRUE;
}

/* --- the air --- */

/* The SDK has one task for all events. */
static void tell(esp_event_handler_t handler, esp_event_base_t base, int32_t id, void *data)
{
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;

    pthread_mutex_lock(&one);
    if (handler != NULL) {
        handler(NULL, base, id, data);
    }
    pthread_mutex_unlock(&one);
}

static void disconnect(uint8_t reason)
{
    wifi_event_sta_disconnected_t event = { .reason = reason };

    joined = false;
    tell(on_wifi, WIFI_EVENT, WIFI_EVENT_STA_DISCONNECTED, &event);
}

static void try_join(void *arg)
{
    ip_event_got_ip_t event = { .if_index = TCPIP_ADAPTER_IF_STA };

    (void)arg;
    pause_ticks(30);
    if (!air) {
        disconnect(REASON_NO_AP_FOUND);
        return;
    }
    joined = true;
    event.ip_info.ip.addr = htonl(INADDR_LOOPBACK);
    tell(on_ip, IP_EVENT, IP_EVENT_STA_GOT_IP, &event);
}

esp_err_t esp_wifi_connect(void)
{
    note("joining");
    return xTaskCreate(try_join, "air", 0, NULL, 0, NULL) == pdTRUE ? ESP_OK : -1;
}

esp_err_t esp_wifi_start(void)
{
    if (mode != WIFI_MODE_AP) {
        tell(on_wifi, WIFI_EVENT, WIFI_EVENT_STA_START, NULL);
    }
    return ESP_OK;
}

static void command(const char *line)
{
    note("do %s", line);
    if (strcmp(line, "quit") == 0) {
        _exit(0);
    } else if (strcmp(line, "air on") == 0) {
        air = true;
    } else if (strcmp(line, "air off") == 0) {
        air = false;
        if (joined) {
            disconnect(REASON_BEACON_TIMEOUT);
        }
    } else if (strcmp(line, "station joins") == 0) {
        stations++;
        tell(on_wifi, WIFI_EVENT, WIFI_EVENT_AP_STACONNECTED, NULL);
    } else if (strcmp(line, "station gets address") == 0) {
        tell(on_ip, IP_EVENT, IP_EVENT_AP_STAIPASSIGNED, NULL);
    } else if (strcmp(line, "station leaves") == 0) {
        stations--;
        tell(on_wifi, WIFI_EVENT, WIFI_EVENT_AP_STADISCONNECTED, NULL);
    } else {
        note("rule broken: the stand-in doesn't know this command");
        _exit(3);
    }
}

esp_err_t esp_wifi_ap_get_sta_list(wifi_sta_list_t *list)
{
    list->num = stations;
    return ESP_OK;
}

esp_err_t esp_wifi_init(const wifi_init_config_t *config)
{
    (void)config;
    return ESP_OK;
}

esp_err_t esp_wifi_set_storage(wifi_storage_t storage)
{
    return storage == WIFI_STORAGE_RAM ? ESP_OK : -1;
}

esp_err_t esp_wifi_set_mode(wifi_mode_t wanted)
{
    mode = wanted;
    return ESP_OK;
}

esp_err_t esp_wifi_set_config(esp_interface_t interface, wifi_config_t *config)
{
    if (interface == ESP_IF_WIFI_STA) {
        note("ssid %.32s password %.64s", config->sta.ssid, config->sta.password);
    } else {
        note("softap %.*s password %.64s", config->ap.ssid_len, config->ap.ssid, config->ap.password);
    }
    return ESP_OK;
}

esp_err_t nvs_flash_init(void)
{
    return ESP_OK;
}

esp_err_t esp_event_loop_create_default(void)
{
    return ESP_OK;
}

esp_err_t esp_event_handler_register(esp_event_base_t base, int32_t id, esp_event_handler_t handler, void *arg)
{
    (void)id, (void)arg;
    if (base == WIFI_EVENT) {
        on_wifi = handler;
    } else {
        on_ip = handler;
    }
    return ESP_OK;
}

void tcpip_adapter_init(void)
{
}

esp_err_t tcpip_adapter_set_hostname(tcpip_adapter_if_t interface, const char *name)
{
    (void)interface;
    note("host name %s", name);
    return ESP_OK;
}

/* --- other machines --- */

static void map(struct sockaddr_in *address, bool out)
{
    for (int i = 0; i < port_count; i++) {
        if (ntohs(address->sin_port) == (out ? ports[i].chips : ports[i].ours)) {
            address->sin_port = htons((uint16_t)(out ? ports[i].ours : ports[i].chips));
            return;
        }
    }
}

int standin_connect(int sock, const struct sockaddr *address, socklen_t length)
{
    struct sockaddr_in there = *(const struct sockaddr_in *)address;

    (void)length;
    note("connecting to port %d", ntohs(there.sin_port));
    map(&there, true);
    return connect(sock, (struct sockaddr *)&there, sizeof(there));
}

/* Where the host has to choose the port, the test hears which it is. */
static void tell_port(const char *kind, int chips, int sock)
{
    struct sockaddr_in here;
    socklen_t size = sizeof(here);

    getsockname(sock, (struct sockaddr *)&here, &size);
    note("%s %d at %d", kind, chips, ntohs(here.sin_port));
}

int standin_bind(int sock, const struct sockaddr *address, socklen_t length)
{
    struct sockaddr_in here = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int type = 0;
    socklen_t type_size = sizeof(type);
    int chips_port;
    int result;

    (void)length;
    if (bind_failures > 0) {
        bind_failures--;
        errno = EADDRINUSE;
        return -1;
    }
    result = bind(sock, (struct sockaddr *)&here, sizeof(here));
    getsockopt(sock, SOL_SOCKET, SO_TYPE, &type, &type_size);
    chips_port = ntohs(((const struct sockaddr_in *)address)->sin_port);
    if (type == SOCK_DGRAM) {
        tell_port("UDP", chips_port, sock);
    } else {
        server_port = chips_port;
    }
    return result;
}

int standin_listen(int sock, int backlog)
{
    int result = listen(sock, backlog);

    /* Not before: the test connects at once. */
    tell_port("server", server_port, sock);
    return result;
}

ssize_t standin_sendto(int sock, const void *data, size_t length, int flags, const struct sockaddr *to, socklen_t size)
{
    struct sockaddr_in there = *(const struct sockaddr_in *)to;

    (void)size;
    map(&there, true);
    return sendto(sock, data, length, flags, (struct sockaddr *)&there, sizeof(there));
}

ssize_t standin_recvfrom(int sock, void *data, size_t length, int flags, struct sockaddr *from, socklen_t *size)
{
    ssize_t count = recvfrom(sock, data, length, flags, from, size);

    if (count >= 0) {
        map((struct sockaddr_in *)from, false);
    }
    return count;
}

int standin_getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **found)
{
    struct in_addr address;

    if (strncmp(node, "nobody", 6) == 0) {
        return EAI_NONAME;
    }
    return getaddrinfo(inet_aton(node, &address) ? node : "127.0.0.1", service, hints, found);
}

int main(int count, char **args)
{
    char line[256];

    speed = count > 1 ? atol(args[1]) : 1;
    bind_failures = count > 2 ? atoi(args[2]) : 0;
    for (int i = 3; i < count && port_count < MOST_PORTS; i++) {
        sscanf(args[i], "%d:%d", &ports[port_count].chips, &ports[port_count].ours);
        port_count++;
    }
    app_main();
    while (fgets(line, sizeof(line), stdin) != NULL) {
        line[strcspn(line, "\n")] = 0;
        command(line);
    }
    _exit(0);
}
