#ifndef USER_WIFI_H
#define USER_WIFI_H

<#if joins && opens>
/* Opens the module's own network, joins the other one and starts the links. Call it from user_init(). */
<#elseif joins>
/* Joins the network and, once there is an address, starts the links. Call it from user_init(). */
<#else>
/* Opens the module's own network and starts the links. Call it from user_init(). */
</#if>
void user_wifi_start(void);

#endif
