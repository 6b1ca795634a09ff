package org.rejoinder.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The inline context of our RDF: PROV-O for where things come from, Open Annotation for places in texts, Dublin Core for
 * documents, the classes of AIF-RDF for claims and relations, and our own vocabulary for the rest. Nothing has to be fetched
 * to read it.
 */
final class ProvenanceContext {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Members whose values are names of other things. */
    private static final List<String> NAMES = List.of(
            "prov:hadMember",
            "prov:specializationOf",
            "prov:wasQuotedFrom",
            "prov:wasDerivedFrom",
            "prov:wasAttributedTo",
            "prov:wasGeneratedBy",
            "prov:wasAssociatedWith",
            "prov:wasInformedBy",
            "prov:used",
            "oa:hasSource",
            "schema:url",
            "rejoinder:asserts",
            "rejoinder:from",
            "rejoinder:to",
            "rejoinder:supports",
            "rejoinder:contradicts",
            "rejoinder:equivalent",
            "rejoinder:undercutter",
            "rejoinder:conclusion",
            "rejoinder:about",
            "rejoinder:mergedInto");

    private ProvenanceContext() {}

    static Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("rejoinder", Names.VOCABULARY);
        terms.put("prov", "http://www.w3.org/ns/prov#");
        terms.put("oa", "http://www.w3.org/ns/oa#");
        terms.put("dcterms", "http://purl.org/dc/terms/");
        terms.put("foaf", "http://xmlns.com/foaf/0.1/");
        terms.put("schema", "https://schema.org/");
        terms.put("aif", "http://www.arg.dundee.ac.uk/aif#");
        terms.put("xsd", XSD);
        NAMES.forEach(name -> terms.put(name, Map.of("@type", "@id")));
        terms.put("rejoinder:premise", new TreeMap<>(Map.of("@container", "@list", "@type", "@id")));
        terms.put("dcterms:issued", Map.of("@type", "xsd:date"));
        terms.put("prov:endedAtTime", Map.of("@type", "xsd:dateTime"));
        for (String number : List.of("rejoinder:confidence", "rejoinder:checkWorthiness")) {
            terms.put(number, Map.of("@type", "xsd:double"));
        }
        return terms;
    }
}
