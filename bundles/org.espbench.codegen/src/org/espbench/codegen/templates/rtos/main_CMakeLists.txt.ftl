idf_component_register(SRCS<#list sources as source> "[=source]"</#list>
                       INCLUDE_DIRS ".")
