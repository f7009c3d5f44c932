/build/
/sdkconfig
/sdkconfig.old
<#if secrets>
/main/user_secrets.h
</#if>
