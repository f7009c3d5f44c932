/*
 * Settings from the connection "[=name]".
<#if secrets>
 * The passwords are in user_secrets.h, which .gitignore keeps out of the repository.
</#if>
 */
#pragma once

#define LOG_BAUD_RATE [=baud]
<#if joins>

<#if station??>
#define STATION_SSID [=station.ssid]<#if station.shown??> /* [=station.shown] */</#if>
<#if station.bssid??>
#define STATION_BSSID { [=station.bssid] }
</#if>
<#if station.hostName??>
#define STATION_HOST_NAME [=station.hostName]
</#if>
<#if station.address??>
#define STATION_ADDRESS IPAddress([=station.address.numbers[0]])
#define STATION_GATEWAY IPAddress([=station.address.numbers[1]])
#define STATION_NETMASK IPAddress([=station.address.numbers[2]])
</#if>
</#if>
/* Pauses before joining again: the first, twice as long each time, at most the longest. */
#define JOIN_FIRST_PAUSE_S [=rejoin.first]
#define JOIN_LONGEST_PAUSE_S [=rejoin.longest]
<#if rejoin.attempts gt 0>
#define JOIN_ATTEMPTS [=rejoin.attempts]
</#if>
</#if>
<#if softAp??>

#define SOFTAP_SSID [=softAp.ssid]<#if softAp.shown??> /* [=softAp.shown] */</#if>
#define SOFTAP_CHANNEL [=softAp.channel]
#define SOFTAP_HIDDEN [=softAp.hidden?string("1", "0")]
#define SOFTAP_MAX_STATIONS [=softAp.maxStations]
<#if softAp.address??>
#define SOFTAP_ADDRESS IPAddress([=softAp.address.numbers[0]])
#define SOFTAP_GATEWAY IPAddress([=softAp.address.numbers[1]])
#define SOFTAP_NETMASK IPAddress([=softAp.address.numbers[2]])
</#if>
<#if softAp.range??>
#define SOFTAP_FIRST_LEASE IPAddress([=softAp.range.firstIp])
#define SOFTAP_LAST_LEASE IPAddress([=softAp.range.lastIp])
#define SOFTAP_LEASE_MINUTES [=softAp.range.minutes]
</#if>
</#if>
<#macro reply behaviour>
<#if behaviour.kind == "reply">
#define [=behaviour.macro] \
<#list behaviour.lines as line>
  [=line]<#sep> \</#sep>
</#list>
</#if>
</#macro>
<#if tcp??>

<#list tcp.rows as client>
#define [=client.macro]_HOST [=client.host]
#define [=client.macro]_PORT [=client.port]
<#if client.keepAlive gt 0>
#define [=client.macro]_KEEP_ALIVE_S [=client.keepAlive]
</#if>
</#list>
<#list tcp.behaviours as behaviour>
<@reply behaviour/>
</#list>
/* Pauses before connecting again. */
#define CLIENT_FIRST_PAUSE_S 1
#define CLIENT_LONGEST_PAUSE_S 10
</#if>
<#if server??>

#define SERVER_PORT [=server.port]
#define SERVER_MAX_CLIENTS [=server.maxConnections]
<#if server.idle gt 0>
#define SERVER_IDLE_S [=server.idle]
</#if>
<@reply server.data/>
</#if>
<#if udp??>

<#list udp.rows as client>
#define [=client.macro]_HOST [=client.host]
#define [=client.macro]_PORT [=client.port]
<#if client.localPort??>
#define [=client.macro]_LOCAL_PORT [=client.localPort]
</#if>
</#list>
<#list udp.behaviours as behaviour>
<@reply behaviour/>
</#list>
</#if>
