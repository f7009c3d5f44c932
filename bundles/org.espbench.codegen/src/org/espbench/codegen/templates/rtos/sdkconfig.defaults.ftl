CONFIG_ESPTOOLPY_FLASHSIZE_[=flash.tool]=y
CONFIG_ESP_CONSOLE_UART_BAUDRATE=[=baud]
<#if server??>
# The server's port is free again at once after a restart.
CONFIG_LWIP_SO_REUSE=y
</#if>
<#if streams gt 5>
# As many connections as the clients here and the server may have at once.
CONFIG_LWIP_MAX_ACTIVE_TCP=[=streams]
</#if>
<#if datagrams gt 2>
# The UDP links, and what DHCP and DNS need besides.
CONFIG_LWIP_MAX_UDP_PCBS=[=datagrams + 2]
</#if>
