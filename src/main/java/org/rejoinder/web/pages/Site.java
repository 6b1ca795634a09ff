package org.rejoinder.web.pages;

import org.rejoinder.document.ArgumentMap;

/**
 * Where in the site a page stands; the frame around it goes by this.
 *
 * @param map id of the map
 * @param title the map's title
 * @param here which entry of the navigation is current: {@code overview}, {@code claims}, {@code focus}, {@code add},
 *     or anything else for none
 */
record Site(String map, String title, String here) {

    static Site of(ArgumentMap map, String here) {
        return new Site(map.id().value(), map.title(), here);
    }
}
