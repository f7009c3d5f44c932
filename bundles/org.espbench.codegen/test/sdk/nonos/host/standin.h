/*
 * A small stand-in of the NONOS SDK for the host: one loop with timers, tasks and real sockets on loopback, and a Wi-Fi that is switched by lines on
 * the standard input. It breaks off when a program breaks a rule of the SDK's that would only now and then hurt on a chip.
 */
#ifndef STANDIN_H
#define STANDIN_H

#include "c_types.h"

/* Ends the process with status 3. What a program must never do. */
#define RULE(condition, ...) do { if (!(condition)) broken_rule(__VA_ARGS__); } while (0)
void broken_rule(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/* A line for the test, which begins with '#'; the program's own lines go out as they are. */
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* loop.c */
long long now_us(void);
void post(void (*work)(void *arg), void *arg);
/* After so many milliseconds of the chip's time. */
void post_later(long long ms, void (*work)(void *arg), void *arg);
/* Nothing that was posted for this is done any more. */
void unpost(const void *arg);
/* How much faster time goes here. */
extern long speed;
/* Whether code of the program runs on behalf of espconn. */
extern int in_espconn_callback;

/* sockets.c */
struct pollfd;
int sockets_to_poll(struct pollfd *fds, int size);
void sockets_polled(const struct pollfd *fds, int count);
/* The address is gone: whatever was connected through it is broken. */
void sockets_lose_address(void);
extern int accept_failures;
/* "5000:43210": the program's port 5000 of other machines is 43210 here. */
void sockets_map_port(const char *pair);

/* wifi.c */
void wifi_begin(void);
bool wifi_command(const char *line);
bool wifi_has_address(void);

#endif
