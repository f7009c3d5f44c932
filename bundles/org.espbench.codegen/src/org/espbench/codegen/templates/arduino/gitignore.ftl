/build/
<#if secrets>
/[=project]/user_secrets.h
</#if>
