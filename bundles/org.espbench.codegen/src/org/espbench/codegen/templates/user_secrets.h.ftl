/* Passwords of the connection "[=name]". This file is in .gitignore: keep it out of any repository. */
#ifndef USER_SECRETS_H
#define USER_SECRETS_H
<#if station?? && station.secret>

<#if station.password??>
#define STATION_PASSWORD [=station.password]
<#else>
#error "Enter the password of the network to join, then remove this line."
#define STATION_PASSWORD ""
</#if>
</#if>
<#if softAp?? && softAp.secret>

<#if softAp.password??>
#define SOFTAP_PASSWORD [=softAp.password]
<#else>
#error "Enter the password of the module's own network, then remove this line."
#define SOFTAP_PASSWORD ""
</#if>
</#if>

#endif
