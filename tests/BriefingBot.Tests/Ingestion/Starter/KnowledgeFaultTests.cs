using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Tests.Ingestion.Starter;

public sealed class KnowledgeFaultTests : IDisposable
{
    private readonly StarterFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sound_files_have_no_fault()
    {
        var result = _folder.Read();
        result.Faults.ShouldBeEmpty();
        result.Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("id: herald", "id: The Herald",
        "sources.yaml:2: \"The Herald\" is not an id; an id has lower-case letters, digits and single hyphens, at most 60 of them, as in isis-k",
        "sources.yaml:12: there is no source \"herald\"")]
    [InlineData("id: some-list", "id: herald", "sources.yaml:6: the source \"herald\" is already there", "")]
    [InlineData("kind: outlet", "kind: paper", "sources.yaml:4: \"paper\" is not a kind; it is one of outlet, wire, agency, data-set, official-body, analyst, public-list")]
    [InlineData("kind: outlet", "kind: outlet\n    reliability: G", "sources.yaml:5: \"G\" is not a reliability; it is one of A, B, C, D, E, F")]
    [InlineData("kind: outlet", "kind: outlet\n    url: http://herald.example/", "sources.yaml:5: \"http://herald.example/\" is not an https address")]
    [InlineData("kind: public-list", "kind: public-list\n    entry-url: https://list.example/", "sources.yaml:9: \"https://list.example/\" is not an https address with {entry} or {number} in it")]
    [InlineData("source: herald", "source: tribune", "sources.yaml:12: there is no source \"tribune\"")]
    [InlineData("published: 2024-03-28", "published: 28 March", "sources.yaml:13: \"28 March\" is not a time such as 2024-03-28 or 2024-03-28T14:20:00Z")]
    [InlineData("\n    certainty: printed", "", "sources.yaml:11: a document has no \"certainty\"")]
    public void A_fault_of_a_source_or_document_is_named(string piece, string replacement, string fault, string? another = null) =>
        Faults("sources.yaml", piece, replacement).ShouldBeJust(fault, another);

    [Theory]
    [InlineData("kind: coalition", "knd: coalition",
        "groups.yaml:13: \"knd\" is not a key of a group; the keys are id, name, kind, countries, from, aliases, relations",
        "groups.yaml:11: a group has no \"kind\"")]
    [InlineData("id: greens", "id: reds", "groups.yaml:11: the group \"reds\" is already there, on line 2", "groups.yaml:10: \"reds\" is related to \"greens\", and there is no such group")]
    [InlineData("countries: [AF]", "countries: [Afghanistan]", "groups.yaml:5: \"Afghanistan\" is not the code of a country that is known here; it has two capitals as in ISO 3166-1, AF for Afghanistan")]
    [InlineData("countries: [AF]", "countries: [AF, XX]", "groups.yaml:5: \"XX\" is not the code of a country that is known here; it has two capitals as in ISO 3166-1, AF for Afghanistan")]
    [InlineData("      doc1 paragraph 2: [The Reds]", "      - The Reds", "groups.yaml:7: aliases have no source; write them under the citation that gives them, as in \"un-sc-list QDe.161: [ISIS-K]\"")]
    [InlineData("[The Reds]", "[Green-front]", "groups.yaml:11: \"greens\" and \"reds\" share the name \"Green Front\"; if they are not the same, write a distinct-from relation")]
    [InlineData("[The Reds]", "[Red Army]", "groups.yaml:8: the alias \"Red Army\" is the group's own name")]
    [InlineData("[The Reds]", "[\"!\"]", "groups.yaml:8: the alias \"!\" has no letter and no digit")]
    [InlineData("doc1 paragraph 2:", "doc2 paragraph 2:", "groups.yaml:8: \"doc2\" is neither a document nor a public list of sources.yaml")]
    [InlineData("doc1 paragraph 2:", "herald 2:", "groups.yaml:8: \"herald\" is neither a document nor a public list of sources.yaml")]
    [InlineData("doc1 paragraph 2:", "doc1 page 2:", "groups.yaml:8: \"page 2\" is not a place in doc1; it is written as \"paragraph 3\" or \"caption 1\"")]
    [InlineData("from: some-list 1\n    al", "from: some-list\n    al", "groups.yaml:6: \"some-list\" is cited without its entry, as in un-sc-list QDe.161")]
    [InlineData("from: some-list 1\n    al", "al", "groups.yaml:2: a group has no \"from\": the document and paragraph, or the list and entry, that say so")]
    [InlineData("kind: part-of", "kind: cousin-of", "groups.yaml:10: \"cousin-of\" is not a kind; it is one of part-of, splinter-of, ally, rival, distinct-from")]
    [InlineData("group: greens", "group: blues", "groups.yaml:10: \"reds\" is related to \"blues\", and there is no such group")]
    [InlineData("group: greens", "group: reds", "groups.yaml:10: \"reds\" is related to itself")]
    [InlineData(", from: some-list 1 }", " }", "groups.yaml:10: a relation has no \"from\": the document and paragraph, or the list and entry, that say so")]
    [InlineData("from: [some-list 2, doc1 paragraph 3]", "from: some-list 2\n    relations: [{ kind: part-of, group: reds, from: some-list 2 }]",
        "groups.yaml:16: a circle: reds is part of greens is part of reds")]
    public void A_fault_of_a_group_is_named(string piece, string replacement, string fault, string? another = null) =>
        Faults("groups.yaml", piece, replacement).ShouldBeJust(fault, another);

    [Theory]
    [InlineData("date: 2024-03", "date: March 2024", "attacks.yaml:5: \"March 2024\" is not a date such as 2024-03-22, 2024-03, 2024, XXXX-10-08 or 2024-03-21/2024-03-22")]
    [InlineData("date: 2024-03", "date: 2024-13", "attacks.yaml:5: \"2024-13\" is not a date such as 2024-03-22, 2024-03, 2024, XXXX-10-08 or 2024-03-21/2024-03-22")]
    [InlineData("lat: 34.5", "lat: 134.5", "attacks.yaml:6: \"134.5\" is not a number of degrees between -90 and 90 for \"lat\"", "attacks.yaml:6: a place has both \"lat\" and \"lon\", or neither")]
    [InlineData("lat: 34.5, ", "", "attacks.yaml:6: a place has both \"lat\" and \"lon\", or neither")]
    [InlineData("type: bombing", "type: bomb",
        "attacks.yaml:7: \"bomb\" is not a type; it is one of assassination, armed-assault, bombing, hijacking, hostage-taking-barricade, hostage-taking-kidnapping, facility-attack, unarmed-assault, unknown")]
    [InlineData("suicide: no", "suicide: maybe", "attacks.yaml:8: \"maybe\" is not a suicide; it is one of yes, no")]
    [InlineData("status: accomplished", "status: done", "attacks.yaml:9: \"done\" is not a status; it is one of accomplished, foiled, unconfirmed, denied")]
    [InlineData("stance: claimed", "stance: boasted", "attacks.yaml:13: \"boasted\" is not a stance; it is one of claimed, attributed, suspected, denied, disputed")]
    [InlineData("group: reds", "group: blues", "attacks.yaml:13: there is no group \"blues\"")]
    [InlineData("group: reds, ", "", "attacks.yaml:13: an attribution names a \"group\", or an \"actor\" that is no known group")]
    [InlineData("low: 3", "low: 3, high: 2", "attacks.yaml:15: the low figure 3 is greater than the high one, 2")]
    [InlineData("low: 3", "low: -3", "attacks.yaml:15: \"-3\" is not a whole number of persons for \"low\"")]
    [InlineData("words: at least 3", "words: more than 3", "attacks.yaml:15: \"more than 3\" is 4 at the least, and \"low\" is 3")]
    [InlineData("words: at least 3", "words: two dozen", "attacks.yaml:15: \"two dozen\" is 24 at the least, and \"low\" is 3")]
    [InlineData("low: 3, ", "", "attacks.yaml:15: a figure has no \"low\"")]
    [InlineData("low: 3, from: doc1 paragraph 1", "low: 3, from: [doc1 paragraph 1, doc1 paragraph 2]", "attacks.yaml:15: a figure is one voice in one place; write another one for the second place")]
    public void A_fault_of_an_attack_is_named(string piece, string replacement, string fault, string? another = null) =>
        Faults("attacks.yaml", piece, replacement).ShouldBeJust(fault, another);

    [Theory]
    [InlineData("attribute: founded", "attribute: shoe-size",
        "claims.yaml:3: \"shoe-size\" is not an attribute; it is one of founded, origin, status, aim, ideology, area, leader, former leader, strength, recruitment, activity, targets, alliance, rivalry, statement, assessment, forecast, warning, response, context, date")]
    [InlineData("group: reds", "group: blues", "claims.yaml:2: there is no group \"blues\"")]
    [InlineData("group: reds", "attack: bridge-2025", "claims.yaml:2: there is no attack \"bridge-2025\"")]
    [InlineData("group: reds", "group: reds\n    person: Jane Roe", "claims.yaml:2: a claim is about one group, attack or person")]
    [InlineData("    from: doc1 paragraph 4\n", "", "claims.yaml:2: a claim has no \"from\": the document and paragraph, or the list and entry, that say so")]
    [InlineData("from: doc1 paragraph 4", "from: some-list 4", "claims.yaml:5: a claim cites a document and its paragraph")]
    [InlineData("value: \"2015\"", "value: \"\"", "claims.yaml:4: \"value\" is empty, or starts or ends with a space", "")]
    [InlineData("value: \"2015\"", "value: [2014, 2015]", "claims.yaml:4: \"value\" is a single text", "")]
    [InlineData("value: \"2015\"", "value: \"2015\"\n    as-of: soon", "claims.yaml:5: \"soon\" is not a date such as 2024-03-22, 2024-03, 2024, XXXX-10-08 or 2024-03-21/2024-03-22")]
    [InlineData("  - { person", "  - { group: reds, attribute: founded, value: \"2015\", from: doc1 paragraph 4 }\n  - { person",
        "claims.yaml:6: this claim is already there, with the same subject, attribute, place and value")]
    public void A_fault_of_a_claim_is_named(string piece, string replacement, string fault, string? another = null) =>
        Faults("claims.yaml", piece, replacement).ShouldBeJust(fault, another);

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        _folder.Write("claims.yaml", StarterFolder.Claims.Replace("attribute: founded", "attribute: born"));
        _folder.Write("attacks.yaml", StarterFolder.Attacks.Replace("low: 3", "low: three"));
        Faults("groups.yaml", "countries: [AF]", "countries: [af]").Select(f => f[..f.IndexOf(':')])
            .ShouldBe(["groups.yaml", "attacks.yaml", "claims.yaml"]);
    }

    [Fact]
    public void Only_the_first_hundred_faults_are_listed_and_all_are_counted()
    {
        _folder.Write("claims.yaml", "claims:\n" + string.Concat(Enumerable.Range(1, 150).Select(i => $"  - {{ group: reds, attribute: born, value: v{i}, from: doc1 paragraph 1 }}\n")));
        var result = _folder.Read();
        result.Faults.Count.ShouldBe(KnowledgeReader.MostFaults);
        result.FaultCount.ShouldBe(150);
        result.Bundle.ShouldBeNull();
    }

    private string[] Faults(string file, string piece, string replacement) => _folder.FaultsWith(file, piece, replacement);
}
