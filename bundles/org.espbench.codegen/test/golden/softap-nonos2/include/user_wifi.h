#ifndef USER_WIFI_H
#define USER_WIFI_H

/* Opens the module's own network and starts the links. Call it from user_init(). */
void user_wifi_start(void);

#endif
