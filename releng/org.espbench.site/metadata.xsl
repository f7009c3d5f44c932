<?xml version="1.0" encoding="UTF-8"?>
<!-- The metadata of a p2 repository in one order. What provides and requires stand for is a set; so are the units. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output encoding="UTF-8" indent="no"/>
  <!-- since 1970 -->
  <xsl:param name="seconds"/>

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>

  <xsl:template match="units|artifacts|provides|requires">
    <xsl:copy>
      <xsl:apply-templates select="@*"/>
      <xsl:for-each select="*[not(self::unit[@id='a.jre.javase'])]">
        <xsl:sort select="@classifier"/>
        <xsl:sort select="@id"/>
        <xsl:sort select="@namespace"/>
        <xsl:sort select="@name"/>
        <xsl:sort select="@version"/>
        <xsl:sort select="@range"/>
        <xsl:sort select="."/>
        <xsl:text>&#10;</xsl:text>
        <xsl:apply-templates select="."/>
      </xsl:for-each>
      <xsl:text>&#10;</xsl:text>
    </xsl:copy>
  </xsl:template>

  <!-- The build machine's Java isn't ours to offer. -->
  <xsl:template match="units/@size">
    <xsl:attribute name="size"><xsl:value-of select="count(../unit[not(@id='a.jre.javase')])"/></xsl:attribute>
  </xsl:template>

  <xsl:template match="property[@name='p2.timestamp']/@value">
    <xsl:attribute name="value"><xsl:value-of select="concat($seconds, '000')"/></xsl:attribute>
  </xsl:template>
</xsl:stylesheet>
