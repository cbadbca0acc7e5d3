using System.Diagnostics;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Tests.Groups;

public sealed class GroupResolverTests
{
    [Theory]
    [InlineData("isis-k")]
    [InlineData("ISKP")]
    [InlineData("IS-K")]
    [InlineData("ISK")]
    [InlineData("iskp")]
    [InlineData("Daesh-K")]
    [InlineData("Islamic State Khorasan Province")]
    [InlineData("isis khorasan")]
    [InlineData("Isis-k ")]
    [InlineData("IS-Khurasan")]
    [InlineData("IS–Khorosan")]
    [InlineData("ISIS—K")]
    [InlineData("isisk")]
    [InlineData("isis_k")]
    [InlineData("  isis   k\t")]
    [InlineData("Islamic State's Khorasan Province")]
    [InlineData("Islamic State’s Khorasan branch")]
    [InlineData("khorasan branch of ISIS")]
    [InlineData("the Khorasan Province of the Islamic State")]
    [InlineData("ISIL Khorasan group")]
    [InlineData("Da'esh Khurasan")]
    [InlineData("Islamic State Khorasan")]
    [InlineData("ISIS-K 🔥")]
    [InlineData("ISIS\u0000-K")]
    [InlineData("ＩＳＩＳ－Ｋ")]
    [InlineData("Islāmic Státe – Khorāsān Province")]
    public void Names_of_the_Khorasan_branch_lead_to_it(string typed) => Found(typed).ShouldBe("isis-k");

    [Theory]
    [InlineData("isis", "isis")]
    [InlineData("daesh", "isis")]
    [InlineData("Daish", "isis")]
    [InlineData("islamic state group", "isis")]
    [InlineData("the islamic state", "isis")]
    [InlineData("Isil", "isis")]
    [InlineData("shabaab", "al-shabaab")]
    [InlineData("Al Shabab", "al-shabaab")]
    [InlineData("ash-Shabaab", "al-shabaab")]
    [InlineData("el-Shebab", "al-shabaab")]
    [InlineData("Al-Chabab", "al-shabaab")]
    [InlineData("harakat ash-shabab al-mujahidin", "al-shabaab")]
    [InlineData("Harakat al-Shabaab Mujahedeen", "al-shabaab")]
    [InlineData("al qaida", "al-qaeda")]
    [InlineData("al-Qa‘idah", "al-qaeda")]
    [InlineData("Al-Kaida", "al-qaeda")]
    [InlineData("qaeda", "al-qaeda")]
    [InlineData("al-qaida in the islamic maghreb", "aqim")]
    [InlineData("AQ in the Islamic Maghreb", "aqim")]
    [InlineData("taleban", "taliban")]
    [InlineData("The Taliban", "taliban")]
    [InlineData("taliban movement", "taliban")]
    [InlineData("pakistani taliban", "ttp")]
    [InlineData("tehreek-e-taliban pakistan", "ttp")]
    [InlineData("Tehrik-e Taliban-i Pakistan", "ttp")]
    [InlineData("Hizballah", "hezbollah")]
    [InlineData("Hizbullah", "hezbollah")]
    [InlineData("Hizbollah", "hezbollah")]
    [InlineData("Ḥizb Allāh", "hezbollah")]
    [InlineData("ansarullah", "houthis")]
    [InlineData("Ansar Allāh", "houthis")]
    [InlineData("houthi", "houthis")]
    [InlineData("huthi rebels", "houthis")]
    [InlineData("Lords Resistance Army", "lra")]
    [InlineData("Lord’s Resistance Army", "lra")]
    [InlineData("jamaat nusrat ul-islam wal muslimeen", "jamaat-nusrat")]
    [InlineData("haqqani", "haqqani")]
    [InlineData("wagner", "wagner")]
    [InlineData("hamas movement", "hamas")]
    [InlineData("Jaish al-Islam", "jaish-al-islam-ps")]
    [InlineData("Jaysh al-Islam", "jaish-al-islam-sy")]
    [InlineData("ansar al-sunnah", "isis-mozambique")]
    [InlineData("ISIS Mozambique", "isis-mozambique")]
    public void Names_and_their_variants_lead_to_the_group(string typed, string group) => Found(typed).ShouldBe(group);

    [Theory]
    [InlineData("ISIS-K", NameKind.Canonical)]
    [InlineData("Islamic State Khorasan Province", NameKind.Canonical)]
    [InlineData("iskp", NameKind.Alias)]
    [InlineData("Khorasan branch of ISIS", NameKind.Variant)]
    public void The_answer_says_how_the_name_was_read(string typed, NameKind how) =>
        SampleGroups.Resolver.Resolve(typed).ShouldBeOfType<GroupFound>().How.ShouldBe(how);

    [Theory]
    [InlineData("iskq", "isis-k")]
    [InlineData("iskpp", "isis-k")]
    [InlineData("isis-kk", "isis-k")]
    [InlineData("talibna", "taliban")]
    [InlineData("hezbolah army", "hezbollah")]
    [InlineData("hmas", "hamas")]
    [InlineData("khorasan", "isis-k")]
    [InlineData("khorsan province", "isis-k")]
    [InlineData("lords resistamce amry", "lra")]
    [InlineData("maghreb", "aqim")]
    [InlineData("JNIM", "jamaat-nusrat")]
    public void What_is_only_near_to_a_name_is_suggested_and_never_taken(string typed, string first)
    {
        var suggested = SampleGroups.Resolver.Resolve(typed).ShouldBeOfType<GroupSuggested>();
        suggested.Suggestions[0].GroupId.ShouldBe(first);
    }

    [Theory]
    [InlineData("Hims")]
    [InlineData("himes")]
    [InlineData("homos")]
    [InlineData("branch of ISIS")]
    [InlineData("the province of ISIS")]
    [InlineData("islamic")]
    [InlineData("army")]
    [InlineData("al")]
    [InlineData("group")]
    [InlineData("eses-k")]
    public void What_names_no_group_is_not_found(string typed) =>
        SampleGroups.Resolver.Resolve(typed).ShouldNotBeOfType<GroupFound>();

    [Fact]
    public void A_canonical_name_beats_another_groups_nickname_and_says_so()
    {
        var found = SampleGroups.Resolver.Resolve("al-shabaab").ShouldBeOfType<GroupFound>();
        found.GroupId.ShouldBe("al-shabaab");
        var other = found.AlsoCalled.ShouldHaveSingleItem();
        other.GroupId.ShouldBe("isis-mozambique");
        other.MatchedName.ShouldBe("al-Shabaab");
        other.Description.ShouldBe("armed group; Mozambique");
    }

    [Fact]
    public void A_canonical_name_in_another_spelling_beats_a_nickname_spelled_exactly()
    {
        var groups = new[]
        {
            SampleGroups.Create("somali", "Al-Shabab", "SO", []),
            SampleGroups.Create("mozambican", "Ansar al-Sunna", "MZ", ["al-Shabaab"]),
        };
        var found = new GroupResolver(groups).Resolve("al-shabaab").ShouldBeOfType<GroupFound>();
        found.GroupId.ShouldBe("somali");
        found.AlsoCalled.ShouldHaveSingleItem().GroupId.ShouldBe("mozambican");
    }

    [Fact]
    public void A_name_that_two_groups_bear_with_equal_right_is_ambiguous()
    {
        var ambiguous = SampleGroups.Resolver.Resolve("Ansar al-Shari'a").ShouldBeOfType<GroupAmbiguous>();
        ambiguous.Candidates.Select(candidate => (candidate.GroupId, candidate.Description)).ShouldBe(
            [("ansar-sharia-ly", "armed group; Libya"), ("ansar-sharia-tn", "armed group; Tunisia")], ignoreOrder: true);
    }

    [Fact]
    public void A_part_never_answers_for_its_whole_nor_the_whole_for_its_part()
    {
        var groups = new[]
        {
            SampleGroups.Create("whole", "Ashen Front", "ML", ["AF"]),
            SampleGroups.Create("part", "Ashen Front Sahel", "NE", [], partOf: "whole"),
        };
        var resolver = new GroupResolver(groups);
        resolver.Resolve("ashen front").ShouldBeOfType<GroupFound>().GroupId.ShouldBe("whole");
        resolver.Resolve("AF Sahel").ShouldBeOfType<GroupFound>().GroupId.ShouldBe("part");
        resolver.Resolve("sahel").ShouldBeOfType<GroupSuggested>().Suggestions.ShouldHaveSingleItem().GroupId.ShouldBe("part");
    }

    [Fact]
    public void A_name_with_its_acronym_in_brackets_is_known_by_both()
    {
        var resolver = new GroupResolver([SampleGroups.Create("x", "Northern Salt Army (NSA)", "TD", []), SampleGroups.Create("y", "Salt Guard (Chad)", "TD", [])]);
        resolver.Resolve("nsa").ShouldBeOfType<GroupFound>().GroupId.ShouldBe("x");
        resolver.Resolve("northern salt army").ShouldBeOfType<GroupFound>().GroupId.ShouldBe("x");
        resolver.Resolve("salt guard").ShouldBeOfType<GroupFound>().GroupId.ShouldBe("y");
        resolver.Resolve("chad").ShouldNotBeOfType<GroupFound>();
    }

    [Theory]
    [InlineData("", "Name a group: its name, an alias or an acronym.")]
    [InlineData(" \t\n", "Name a group: its name, an alias or an acronym.")]
    [InlineData("🔥🔥", "A group's name has letters or digits; this has none.")]
    [InlineData("\u0001\u0002", "A group's name has letters or digits; this has none.")]
    [InlineData("'; DROP TABLE groups; --", "No group called \"'; DROP TABLE groups; --\" is held.")]
    [InlineData("zzzzqqqq", "No group called \"zzzzqqqq\" is held.")]
    public void What_is_no_name_gets_a_clear_sentence(string typed, string reason) =>
        SampleGroups.Resolver.Resolve(typed).ShouldBeOfType<GroupNotFound>().Reason.ShouldBe(reason);

    [Theory]
    [InlineData('a')]
    [InlineData('-')]
    [InlineData('\u0301')]
    [InlineData('\uD83D')]
    public void A_name_of_10000_characters_is_refused_at_once(char filling)
    {
        var started = Stopwatch.GetTimestamp();
        SampleGroups.Resolver.Resolve(new string(filling, 10_000)).ShouldBeOfType<GroupNotFound>()
            .Reason.ShouldBe("A group's name has at most 200 characters; this has 10000.");
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Every_listed_name_and_id_leads_to_its_group_or_asks()
    {
        foreach (var group in SampleGroups.All)
        {
            foreach (var name in group.Aliases.Select(alias => alias.Name).Append(group.Name).Append(group.Id))
            {
                Bearers(SampleGroups.Resolver.Resolve(name)).ShouldContain(group.Id, name);
            }
        }
    }

    private static IEnumerable<string> Bearers(GroupResolution resolution) => resolution switch
    {
        GroupFound found => found.AlsoCalled.Select(other => other.GroupId).Append(found.GroupId),
        GroupAmbiguous ambiguous => ambiguous.Candidates.Select(candidate => candidate.GroupId),
        _ => [],
    };

    private static string Found(string typed)
    {
        var resolution = SampleGroups.Resolver.Resolve(typed);
        return resolution is GroupFound found ? found.GroupId : resolution.ToString();
    }
}
