package org.jianbao.load.media;

import java.util.Set;

/**
 * The elements and attributes that an SVG picture may have: those of SVG 1.1 and SVG 2 that draw, describe or animate, and
 * what drawing programs note for themselves. What is not named here is not published: see the decision record on SVG.
 */
final class SvgVocabulary {
    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private static final Set<String> ELEMENTS = words(
            """
                    a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
                    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
                    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
                    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter flowPara flowRegion flowRoot flowSpan font
                    font-face font-face-name font-face-src g glyph hatch hatchpath hkern image line linearGradient marker mask mesh
                    meshgradient meshpatch meshrow metadata missing-glyph mpath path pattern polygon polyline radialGradient rect set
                    stop style svg switch symbol text textPath title tref tspan use view vkern""");

    /** In no namespace; style, href and what begins with data- or aria- are looked at apart. */
    private static final Set<String> ATTRIBUTES = words(
            """
                    accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName
                    attributeType azimuth baseFrequency baseProfile baseline-shift bbox begin bias by calcMode cap-height class clip
                    clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-profile
                    color-rendering contentScriptType contentStyleType crossorigin cursor cx cy d decoding descent diffuseConstant direction display
                    divisor dominant-baseline dur dx dy edgeMode elevation enable-background end exponent externalResourcesRequired
                    fill fill-opacity fill-rule filter filterRes filterUnits flood-color flood-opacity focusable font font-family
                    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
                    font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-variant-position
                    font-variation-settings font-weight format fr from fx fy g1 g2 glyph-name glyph-orientation-horizontal
                    glyph-orientation-vertical gradientTransform gradientUnits hanging height horiz-adv-x horiz-origin-x
                    horiz-origin-y id ideographic image-rendering in in2 inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix
                    kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color
                    limitingConeAngle line-height line-sharp list local marker marker-end marker-mid marker-start markerHeight
                    markerUnits markerWidth mask mask-type maskContentUnits maskUnits mathematical max media method min
                    mix-blend-mode mode name numOctaves offset opacity operator order orient orientation origin overflow
                    overline-position overline-thickness paint-order panose-1 path pathLength patternContentUnits patternTransform
                    patternUnits pitch pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
                    primitiveUnits r radius refX refY rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures
                    requiredFonts requiredFormats restart result role rotate rx ry scale seed shape-inside shape-margin
                    shape-padding shape-rendering shape-subtract side slope snapshotTime solid-color solid-opacity spacing
                    specularConstant specularExponent spreadMethod startOffset stdDeviation stemh stemv stitchTiles stop-color
                    stop-opacity strikethrough-position strikethrough-thickness string stroke stroke-dasharray stroke-dashoffset
                    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width surfaceScale systemLanguage tabindex
                    tableValues target targetX targetY text-align text-anchor text-decoration text-decoration-color
                    text-decoration-line text-decoration-style text-indent text-orientation text-overflow text-rendering
                    text-transform textLength title to transform transform-box transform-origin type u1 u2 underline-position
                    underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging v-ideographic
                    v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget visibility
                    white-space width widths will-change word-spacing writing-mode x x-height x1 x2 xChannelSelector y y1 y2
                    yChannelSelector z zoomAndPan""");

    /** What programs and sites that make pictures leave in them, and no browser reads: draw.io, iconfont, Sketch. */
    private static final Set<String> LEFT_BY_PROGRAMS = words("content p-id t spm-anchor-id vectornator");

    /** Text, names and coordinates, in which brackets and addresses mean nothing. */
    private static final Set<String> PLAIN = words(
            """
                    begin class content d end font-family glyph-name id lang local name orientation p-id points role string systemLanguage t
                    title unicode""");

    private static final Set<String> XLINK_ATTRIBUTES = words("href title type show actuate role arcrole");
    private static final Set<String> XML_ATTRIBUTES = words("space lang id");

    /** What drawing programs note for themselves; browsers make nothing of it. */
    private static final Set<String> EDITORS = words("""
            http://creativecommons.org/ns# http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd
            http://krita.org/namespaces/svg/krita http://purl.org/dc/elements/1.1/ http://purl.org/dc/terms/
            http://schemas.microsoft.com/visio/2003/SVGExtensions/ http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd
            http://sun.com/xmlns/staroffice/presentation http://svgjs.com/svgjs http://svgjs.dev/svgjs
            http://vectornator.io http://web.resource.org/cc/ http://www.bohemiancoding.com/sketch/ns
            http://www.figma.com/figma/ns http://www.inkscape.org/namespaces/inkscape
            http://www.openswatchbook.org/uri/2009/osb http://www.serif.com/ http://www.vector.evaxdesign.sk
            http://www.w3.org/1999/02/22-rdf-syntax-ns# http://xml.openoffice.org/svg/export https://boxy-svg.com""");
    private static final String ADOBE = "http://ns.adobe.com/";

    private SvgVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    /** Whether the SVG namespace has an element of this name that a picture may have. */
    static boolean hasElement(String name) {
        return ELEMENTS.contains(name);
    }

    /** Whether an element may have an attribute of this name in no namespace, whatever its value. */
    static boolean hasAttribute(String name) {
        return ATTRIBUTES.contains(name) || LEFT_BY_PROGRAMS.contains(name) || isNote(name);
    }

    /** Whether an animation may change the attribute of this name. */
    static boolean mayBeAnimated(String name) {
        return ATTRIBUTES.contains(name);
    }

    /** Whether the value of an attribute in no namespace is never read as CSS. */
    static boolean isPlain(String name) {
        return PLAIN.contains(name) || isNote(name);
    }

    private static boolean isNote(String name) {
        return name.startsWith("data-") || name.startsWith("aria-");
    }

    /** Whether an element may have this attribute of the namespace XLink or XML. */
    static boolean hasAttribute(String namespace, String name) {
        return switch (namespace) {
            case XLINK -> XLINK_ATTRIBUTES.contains(name);
            case XML -> XML_ATTRIBUTES.contains(name);
            default -> false;
        };
    }

    /** Whether a namespace is that of a drawing program's own notes. */
    static boolean isOfAnEditor(String namespace) {
        return EDITORS.contains(namespace) || namespace.startsWith(ADOBE);
    }
}
