using BriefingBot.Engine.Facts;
using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Tests.Ingestion.Starter;

public sealed class StarterKnowledgeTests : IDisposable
{
    private readonly StarterFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_loads_groups_attacks_and_claims()
    {
        var bundle = Load(StarterMode.All);
        bundle.Groups.Count.ShouldBe(2);
        bundle.Attacks.Count.ShouldBe(1);
        bundle.Claims.Count.ShouldBe(2);
    }

    [Fact]
    public void Groups_loads_names_and_relations_but_no_attacks_and_no_claims()
    {
        var bundle = Load(StarterMode.Groups);
        bundle.Groups[0].Aliases.ShouldHaveSingleItem().Name.ShouldBe("The Reds");
        bundle.Groups[0].Relations.ShouldHaveSingleItem().GroupName.ShouldBe("Green Front");
        bundle.Attacks.ShouldBeEmpty();
        bundle.Claims.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://list.example/wiki/{entry}", "https://list.example/wiki/Red_Army_%28Reds%29_7")]
    [InlineData("https://list.example/actor/{number}", "https://list.example/actor/7")]
    public void An_entry_of_a_list_leads_to_its_own_page_where_it_has_one(string pattern, string address)
    {
        _folder.Write("sources.yaml", StarterFolder.Sources.Replace("kind: public-list", $"kind: public-list\n    url: https://list.example/\n    entry-url: {pattern}"));
        _folder.Write("groups.yaml", StarterFolder.Groups.Replace("    from: some-list 1\n    aliases", "    from: some-list Red Army (Reds) 7\n    aliases"));
        Load(StarterMode.Groups).Groups[0].Citations.ShouldHaveSingleItem().Url.ShouldBe(address);
    }

    [Fact]
    public void None_loads_nothing_and_reads_no_file()
    {
        _folder.Delete("groups.yaml");
        Load(StarterMode.None).Groups.ShouldBeEmpty();
    }

    [Fact]
    public void A_bad_claim_keeps_the_groups_out_too()
    {
        _folder.Write("claims.yaml", "claims: 3\n");
        StarterKnowledge.Load(_folder.FullName, StarterMode.Groups).Bundle.ShouldBeNull();
    }

    [Fact]
    public void The_fingerprint_changes_with_the_files_and_the_mode()
    {
        var first = StarterKnowledge.Fingerprint(_folder.FullName, StarterMode.All);
        StarterKnowledge.Fingerprint(_folder.FullName, StarterMode.All).ShouldBe(first);
        StarterKnowledge.Fingerprint(_folder.FullName, StarterMode.Groups).ShouldNotBe(first);
        _folder.Write("claims.yaml", StarterFolder.Claims + "\n");
        StarterKnowledge.Fingerprint(_folder.FullName, StarterMode.All).ShouldNotBe(first);
    }

    [Fact]
    public void An_edited_claim_gets_a_new_id_and_leaves_the_others_alone()
    {
        var before = Load(StarterMode.All).Claims.Select(c => c.Id).ToArray();
        _folder.Write("claims.yaml", StarterFolder.Claims.Replace("Their leader", "Their deputy"));
        var after = Load(StarterMode.All).Claims.Select(c => c.Id).ToArray();
        after[0].ShouldBe(before[0]);
        after[1].ShouldNotBe(before[1]);
    }

    [Fact]
    public void Ids_do_not_depend_on_the_order_of_the_records()
    {
        var before = Load(StarterMode.All).Claims.Select(c => c.Id);
        var lines = StarterFolder.Claims.Split('\n');
        _folder.Write("claims.yaml", string.Join('\n', [lines[0], lines[5], .. lines[1..5]]));
        Load(StarterMode.All).Claims.Select(c => c.Id).ShouldBe(before.Reverse());
    }

    [Fact]
    public void A_record_cites_its_place_and_carries_its_own_words_as_evidence()
    {
        var attack = Load(StarterMode.All).Attacks.Single();
        attack.Toll.Single().Citation.Evidence.ShouldBe("at least 3 killed; Bridge bombing");
        attack.Attributions.Single().Citation.Evidence.ShouldBe("Bridge bombing: claimed; Red Army; Red Army");
        attack.Citations.Single().Evidence.ShouldBe("Bridge bombing; the bridge; March 2024; Bridge");
        attack.Citations.Single().ShouldSatisfyAllConditions(
            c => c.Kind.ShouldBe(CitationKind.Starter),
            c => c.Source.ShouldBe("The Herald"),
            c => c.Locator.ShouldBe("paragraph 1"),
            c => c.Published.ShouldBe(PublicationTime.Parse("2024-03-28")),
            c => c.Quote.ShouldBeNull());
    }

    [Fact]
    public void An_entry_of_a_public_list_is_cited_as_such()
    {
        var citation = Load(StarterMode.All).Groups[0].Citations.Single();
        citation.Kind.ShouldBe(CitationKind.ListEntry);
        citation.Address.ShouldBe(("some-list", null, null, "1"));
    }

    [Theory]
    [InlineData("ally")]
    [InlineData("rival")]
    [InlineData("distinct-from")]
    public void A_relation_that_holds_both_ways_is_written_once(string kind)
    {
        _folder.Write("groups.yaml", StarterFolder.Groups.Replace("part-of", kind));
        var groups = Load(StarterMode.All).Groups;
        groups[0].Relations.Single().GroupId.ShouldBe("greens");
        groups[1].Relations.Single().GroupId.ShouldBe("reds");
        groups[1].Relations.Single().Kind.ShouldBe(groups[0].Relations.Single().Kind);
    }

    [Fact]
    public void A_shared_name_is_allowed_where_the_groups_are_said_to_be_distinct()
    {
        _folder.Write("groups.yaml", StarterFolder.Groups.Replace("part-of", "distinct-from").Replace("[The Reds]", "[Green Front]"));
        Load(StarterMode.All).Groups[0].Aliases.Single().Name.ShouldBe("Green Front");
    }

    private KnowledgeBundle Load(StarterMode mode)
    {
        var result = StarterKnowledge.Load(_folder.FullName, mode);
        result.Faults.ShouldBeEmpty();
        return result.Bundle!;
    }
}
