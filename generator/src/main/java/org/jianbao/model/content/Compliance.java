package org.jianbao.model.content;

/**
 * What a site in China owes its readers and the authorities; each part may be empty.
 *
 * @param icp number of the ICP record, such as 渝ICP备12345678号-1
 * @param police number of the record with the police, such as 渝公网安备50010302000001号
 * @param sponsor who publishes the site (主办单位)
 * @param organiser who runs it (承办单位)
 * @param identifier the site's code among government sites (网站标识码), ten characters
 * @param report where to report mistakes: an address of the web or of mail, or a telephone number
 * @param government whether pages have the metadata that the state's guide for government sites asks for
 */
public record Compliance(String icp, String police, String sponsor, String organiser, String identifier, String report,
        boolean government) {
    /** Nothing is declared. */
    public static final Compliance NONE = new Compliance("", "", "", "", "", "", false);

    /** Whether anything is shown. */
    public boolean isEmpty() {
        return (icp + police + sponsor + organiser + identifier + report).isEmpty();
    }
}
