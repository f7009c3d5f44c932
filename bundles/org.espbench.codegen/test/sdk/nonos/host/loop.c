#define _GNU_SOURCE
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "standin.h"

#include "osapi.h"
#include "mem.h"
#include "user_interface.h"

#define MOST_FDS 64
#define MOST_TIMERS 64
#define SHORTEST_MS 5
#define LONGEST_MS 0x68D7A3
#define LONGEST_PATIENCE_US (1000 * 1000)

struct task {
    struct task *next;
    long long due_us;
    void (*work)(void *arg);
    void *arg;
};

long speed = 1;
int in_espconn_callback;
static struct task *tasks;
static os_timer_t *timers;
static long long due_us[MOST_TIMERS];


void broken_rule(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fputs("#rule broken: ", stdout);
    vprintf(format, args);
    putchar('\n');
    fflush(stdout);
    _exit(3);
}

void note(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    putchar('#');
    vprintf(format, args);
    putchar('\n');
    fflush(stdout);
    va_end(args);
}

long long now_us(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

void post_later(long long ms, void (*work)(void *arg), void *arg)
{
    struct task **end = &tasks;
    struct task *task = calloc(1, sizeof(*task));

    task->due_us = now_us() + ms * 1000 / speed;
    task->work = work;
    task->arg = arg;
    while (*end != NULL && (*end)->due_us <= task->due_us) {
        end = &(*end)->next;
    }
    task->next = *end;
    *end = task;
}

void post(void (*work)(void *arg), void *arg)
{
    post_later(0, work, arg);
}

void unpost(const void *arg)
{
    struct task **at = &tasks;

    while (*at != NULL) {
        struct task *task = *at;

        if (task->arg == arg) {
            *at = task->next;
            free(task);
        } else {
            at = &task->next;
        }
    }
}

/* --- timers: a list of those that are armed, in each the time in steps of the loop's own clock --- */

static bool is_armed(const os_timer_t *timer)
{
    for (const os_timer_t *armed = timers; armed != NULL; armed = armed->timer_next) {
        if (armed == timer) {
            return true;
        }
    }
    return false;
}

static long long period_us(uint32 ms)
{
    long long us = ms * 1000LL / speed;

    return us > 0 ? us : 1;
}

static long long *due_of(const os_timer_t *timer)
{
    /* The SDK's struct has 32 bits for it, which is not enough for microseconds: a slot beside it. */
    return &due_us[timer->timer_expire];
}

static uint32 free_slot(void)
{
    for (uint32 slot = 0; slot < MOST_TIMERS; slot++) {
        bool taken = false;

        for (const os_timer_t *armed = timers; armed != NULL; armed = armed->timer_next) {
            taken |= armed->timer_expire == slot;
        }
        if (!taken) {
            return slot;
        }
    }
    broken_rule("more timers than a chip should have");
}

void ets_timer_disarm(os_timer_t *timer)
{
    for (os_timer_t **at = &timers; *at != NULL; at = &(*at)->timer_next) {
        if (*at == timer) {
            *at = timer->timer_next;
            timer->timer_next = NULL;
            return;
        }
    }
}

void ets_timer_setfn(os_timer_t *timer, os_timer_func_t *function, void *arg)
{
    RULE(!is_armed(timer), "a timer's function is set while it is armed");
    timer->timer_func = function;
    timer->timer_arg = arg;
}

void ets_timer_arm_new(os_timer_t *timer, uint32 ms, bool repeat, bool milliseconds)
{
    RULE(timer->timer_func != NULL, "a timer without function is armed");
    RULE(milliseconds && ms >= SHORTEST_MS && ms <= LONGEST_MS, "a timer can't wait %u ms", ms);
    ets_timer_disarm(timer);
    if (!repeat) {
        note("timer %u", ms);
    }
    timer->timer_expire = free_slot();
    timer->timer_period = repeat ? ms : 0;
    *due_of(timer) = now_us() + period_us(ms);
    timer->timer_next = timers;
    timers = timer;
}

static os_timer_t *earliest_timer(void)
{
    os_timer_t *earliest = timers;

    for (os_timer_t *timer = timers; timer != NULL; timer = timer->timer_next) {
        if (*due_of(timer) < *due_of(earliest)) {
            earliest = timer;
        }
    }
    return earliest;
}

static bool run_timer(void)
{
    os_timer_t *timer = earliest_timer();

    if (timer == NULL || *due_of(timer) > now_us()) {
        return false;
    }
    if (timer->timer_period == 0) {
        ets_timer_disarm(timer);
    } else {
        *due_of(timer) = now_us() + period_us(timer->timer_period);
    }
    timer->timer_func(timer->timer_arg);
    return true;
}

/* --- memory and print --- */

int ets_memcmp(const void *one, const void *other, unsigned int count)
{
    return memcmp(one, other, count);
}

void *ets_memcpy(void *to, const void *from, unsigned int count)
{
    return memcpy(to, from, count);
}

void *ets_memset(void *to, int value, unsigned int count)
{
    return memset(to, value, count);
}

void *pvPortMalloc(size_t size, const char *file, int line)
{
    (void)file;
    (void)line;
    return malloc(size);
}

void vPortFree(void *memory, const char *file, int line)
{
    (void)file;
    (void)line;
    free(memory);
}

int os_printf_plus(const char *format, ...)
{
    va_list args;
    int count;

    va_start(args, format);
    count = vprintf(format, args);
    va_end(args);
    fflush(stdout);
    return count;
}

/* --- the loop --- */

static bool run_task(void)
{
    struct task *task = tasks;

    if (task == NULL || task->due_us > now_us()) {
        return false;
    }
    tasks = task->next;
    task->work(task->arg);
    free(task);
    return true;
}

static void waited(void *arg)
{
    (void)arg;
    note("waited");
}

static void command(const char *line)
{
    note("do %s", line);
    if (strcmp(line, "quit") == 0) {
        exit(0);
    }
    if (strncmp(line, "wait ", 5) == 0) {
        post_later(atol(line + 5), waited, NULL);
    } else if (!wifi_command(line)) {
        broken_rule("the stand-in doesn't know this command");
    }
}

static void read_commands(void)
{
    static char line[256];
    static size_t length;
    char c;

    while (read(STDIN_FILENO, &c, 1) == 1) {
        if (c == '\n') {
            line[length] = 0;
            length = 0;
            command(line);
            return;
        }
        if (length < sizeof(line) - 1) {
            line[length++] = c;
        }
    }
    exit(0);
}

static struct timespec patience(void)
{
    long long due = now_us() + LONGEST_PATIENCE_US;
    long long wait;

    if (tasks != NULL && tasks->due_us < due) {
        due = tasks->due_us;
    }
    if (timers != NULL && *due_of(earliest_timer()) < due) {
        due = *due_of(earliest_timer());
    }
    wait = due - now_us();
    return (struct timespec) { .tv_sec = wait <= 0 ? 0 : wait / 1000000, .tv_nsec = wait <= 0 ? 0 : wait % 1000000 * 1000 };
}

int main(int count, char **args)
{
    speed = count > 1 ? atol(args[1]) : 1;
    accept_failures = count > 2 ? atoi(args[2]) : 0;
    for (int i = 3; i < count; i++) {
        sockets_map_port(args[i]);
    }
#if NONOS_SDK == 2
    note("calibration in sector %u", user_rf_cal_sector_set());
    user_rf_pre_init();
#else
    user_pre_init();
#endif
    user_init();
    wifi_begin();
    while (1) {
        struct pollfd fds[MOST_FDS] = { { .fd = STDIN_FILENO, .events = POLLIN } };
        int used = 1 + sockets_to_poll(fds + 1, MOST_FDS - 1);
        struct timespec wait = patience();

        if (ppoll(fds, used, &wait, NULL) > 0) {
            if (fds[0].revents != 0) {
                read_commands();
            }
            sockets_polled(fds + 1, used - 1);
        }
        while (run_task()) {
        }
        while (run_timer()) {
        }
    }
}
