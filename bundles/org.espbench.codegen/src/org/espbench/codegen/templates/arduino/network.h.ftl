#pragma once

<#if joins && opens>
/* Opens the module's own network and begins to join the other one. */
<#elseif joins>
/* Begins to join the network. */
<#else>
/* Opens the module's own network. */
</#if>
void networkBegin();
<#if joins>

void networkLoop();
</#if>
<#if clients || server?? && !opens>

<#if joins>
/* Whether there is an address. */
<#else>
/* Whether a station has been given an address: before that there is nobody to connect to. */
</#if>
bool networkIsOnline();
</#if>
