using System.Text.Json;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Starter;
using BriefingBot.Tests.Fixtures;

namespace BriefingBot.Tests.Ingestion.Extraction;

/// <summary>What five real articles must give by extraction; they stand beside the checkout, not in it.</summary>
public sealed class SeedReadingTests
{
    private const string Manifest = "seeds/manifest.jsonl";

    private static readonly Lazy<List<ReadIncident>> Incidents = new(ReadAll);

    [SharedFact(Manifest)]
    public void The_Moscow_concert_hall_has_its_date_its_tolls_and_its_voices()
    {
        var moscow = In("RU").Where(i => i.Status == AttackStatus.Accomplished).ToList();

        moscow.ShouldContain(i => Text(i.Date) == "2024-03-22");
        Figures(moscow, TollMeasure.Killed).ShouldBe([(137, 137), (139, null), (140, null)], ignoreOrder: true);
        Figures(moscow, TollMeasure.Injured).ShouldBe([(181, null), (101, null)], ignoreOrder: true);
        var voices = moscow.SelectMany(i => i.Attributions).ToList();
        voices.Count(a => a is { GroupId: "islamic-state", Stance: AttributionStance.Claimed }).ShouldBe(2);
        voices.Count(a => a is { GroupId: "isis-k", Stance: AttributionStance.Claimed }).ShouldBe(2);
        voices.ShouldContain(a => a.GroupId == "isis-k" && a.Stance == AttributionStance.Suspected);
        voices.ShouldContain(a => a.Actor == "Ukraine" && a.Stance == AttributionStance.Attributed);
        voices.ShouldContain(a => a.Actor == "Ukraine" && a.Stance == AttributionStance.Denied && a.By == "Kyiv");
        voices.ShouldContain(a => a.Actor == "Ukraine" && a.Stance == AttributionStance.Disputed && a.By == "Washington");
    }

    [SharedFact(Manifest)]
    public void A_plot_that_was_thwarted_is_foiled() =>
        In("RU").ShouldContain(i => i.Status == AttackStatus.Foiled && i.Targets.Any(t => t.Text.Contains("synagogue")));

    [SharedFact(Manifest)]
    public void Older_attacks_carry_their_own_dates_places_and_tolls()
    {
        In("AF").ShouldContain(i => i.Places[0].Name == "Kandahar" && i.Suicide == true && Killed(i, 21, null));
        In("AF").ShouldContain(i => i.Places[0].Name == "Kandahar" && i.VictimGroups.Any(v => v.Text == "Taliban workers"));
        In("AF").ShouldContain(i => i.Places[0].Name == "Kabul" && Text(i.Date) == "2021-08" && Killed(i, 13, 13) && i.Role == IncidentRole.Recalled);
        In("AF").ShouldContain(i => i.Places[0].Name == "Kunduz" && Text(i.Date) == "2021-10-08" && Killed(i, 71, null));
        In("AF").ShouldContain(i => i.Places[0].Name == "Kabul" && Text(i.Date) == "2021-11-17" && Killed(i, 1, null));
        In("IR").ShouldContain(i => Text(i.Date) == "2024-01" && Killed(i, 95, null) && i.Suicide == true);
        In("IR").ShouldContain(i => Text(i.Date) == "2024-01" && Killed(i, 101, null));
    }

    [SharedFact(Manifest)]
    public void Statistics_comments_and_the_war_of_2001_become_no_attacks()
    {
        Incidents.Value.SelectMany(i => i.Tolls).ShouldNotContain(t => t.Low >= 190);
        Incidents.Value.ShouldNotContain(i => i.Date != null && i.Date.Start.Year < 2020);
        Incidents.Value.Count.ShouldBeLessThan(20);
    }

    private static IEnumerable<ReadIncident> In(string country) => Incidents.Value.Where(i => i.Places.Count > 0 && i.Places[0].Country == country);

    private static string? Text(PartialDate? date) => date?.ToString();

    private static bool Killed(ReadIncident incident, int low, int? high) => incident.Killed is { } toll && toll.Low == low && toll.High == high;

    private static IEnumerable<(int Low, int? High)> Figures(IEnumerable<ReadIncident> incidents, TollMeasure measure) =>
        incidents.SelectMany(i => i.Tolls).Where(t => t.Measure == measure).Select(t => (t.Low, t.High)).Distinct();

    private static List<ReadIncident> ReadAll()
    {
        var manifest = SharedFiles.Find(Manifest)!;
        var starter = StarterKnowledge.Load(ExtractionFixture.PathOf("config", "knowledge"), StarterMode.Groups).Bundle!;
        var reader = new DocumentReader(ExtractionFixture.Places, new KnownGroups(new GroupMentions(starter.Groups)));
        return [.. File.ReadLines(manifest).Select(line => JsonDocument.Parse(line).RootElement).SelectMany(row => reader.Read(new ReportText(
            row.GetProperty("path").GetString()!,
            row.GetProperty("title").GetString(),
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(manifest)!, row.GetProperty("path").GetString()!)),
            PublicationTime.Parse(row.GetProperty("published").GetString()!))).Incidents)];
    }
}
