#ifndef NETWORK_H
#define NETWORK_H

#include <stdbool.h>

<#if joins && opens>
/* Opens the module's own network and joins the other one, again and again. */
<#elseif joins>
/* Joins the network, again and again. */
<#else>
/* Opens the module's own network. */
</#if>
void network_start(void);
<#if clients>

<#if joins>
/* Waits until there is an address. */
<#else>
/* Waits until a station has been given an address: before that there is nobody to connect to. */
</#if>
void network_await_online(void);

bool network_is_online(void);
</#if>

#endif
