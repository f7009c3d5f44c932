#ifndef USER_WIFI_H
#define USER_WIFI_H

/* Joins the network and, once there is an address, starts the links. Call it from user_init(). */
void user_wifi_start(void);

#endif
