#pragma once

<#if tcp.rows?size == 1>
/* Connects to the server as soon as there is a network, and again whenever the connection is lost. */
<#else>
/* Connects to all servers as soon as there is a network, and again whenever a connection is lost. */
</#if>
void tcpClientLoop();
