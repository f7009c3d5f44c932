/build/
<#if secrets>
/include/user_secrets.h
</#if>
