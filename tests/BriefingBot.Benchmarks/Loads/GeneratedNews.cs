using System.Globalization;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>
/// An endless, invented stream of short articles in order of publication: attacks with several reports over days, wire copies with trimmed
/// and added paragraphs, and background news. The same seed gives the same stream.
/// </summary>
public sealed class GeneratedNews(int seed, int articlesPerDay = 600, IReadOnlyList<string>? groups = null)
{
    private const double BackgroundShare = .4;
    private const double CopyShare = .25;
    private const double ReportsPerEvent = 3.5;

    private static readonly DateTimeOffset Start = new(2021, 1, 4, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "dpa"];

    private readonly Random _random = new(seed);
    private readonly PriorityQueue<Planned, (DateTimeOffset, int)> _planned = new();
    private int _events;
    private int _plans;
    private int _articles;

    public IEnumerable<GeneratedArticle> Articles()
    {
        var names = new InventedNames(_random, groups);
        for (var day = Start; ; day = day.AddDays(1))
        {
            PlanDay(day, names);
            while (_planned.TryPeek(out var next, out _) && next.When < day.AddDays(1))
            {
                _planned.Dequeue();
                yield return Write(next, names);
            }
        }
    }

    private void PlanDay(DateTimeOffset day, InventedNames names)
    {
        for (var i = 0; i < articlesPerDay * BackgroundShare; i++)
            Plan(new Planned(day.AddMinutes(_random.Next(24 * 60)), null));
        for (var i = 0; i < articlesPerDay * (1 - BackgroundShare) / ReportsPerEvent; i++)
        {
            var attack = new PlannedEvent(new GeneratedEvent($"e{_events++}", day.AddMinutes(_random.Next(24 * 60)), names, _random));
            for (var report = _random.Next(1, (int)(ReportsPerEvent * 2)); report > 0; report--)
                Plan(new Planned(attack.Event.When.AddMinutes(60 + _random.Next(1, 24 * 60) * _random.Next(1, 4)), attack));
        }
    }

    private void Plan(Planned planned) => _planned.Enqueue(planned, (planned.When, _plans++));

    private GeneratedArticle Write(Planned planned, InventedNames names)
    {
        var (id, outlet) = ($"a{_articles++}", $"outlet{_random.Next(400)}.example");
        if (planned.Attack is not { } attack)
            return Article(id, BackgroundNews.Write(names, _random), planned.When, outlet, null, null);
        if (attack.Wire is { } wire && _random.NextDouble() < CopyShare)
            return Copy(id, wire, planned.When, outlet, attack.Event);
        var report = attack.Event.Report((planned.When - attack.Event.When).Days, _random);
        attack.Wire ??= new Wire(id, report.Title, report.Paragraphs, names.Pick(Agencies));
        return Article(id, report, planned.When, outlet, attack.Event.Id, null);
    }

    // The credit stands in the dateline; the last paragraph goes, and some outlets add one of their own.
    private GeneratedArticle Copy(string id, Wire wire, DateTimeOffset when, string outlet, GeneratedEvent attack)
    {
        var paragraphs = wire.Paragraphs.Take(Math.Max(1, wire.Paragraphs.Count - _random.Next(2))).ToList();
        paragraphs[0] = $"({wire.Agency}) - {paragraphs[0]}";
        if (_random.Next(3) == 0)
            paragraphs.Add($"Readers of {outlet} find the weather for {when.ToString("MMMM d", CultureInfo.InvariantCulture)} on page {_random.Next(2, 40)}.");
        return Article(id, (wire.Title, paragraphs), when, outlet, attack.Id, wire.Id);
    }

    private static GeneratedArticle Article(
        string id, (string Title, List<string> Paragraphs) text, DateTimeOffset when, string outlet, string? attack, string? copyOf) =>
        new(id, text.Title, string.Join("\n\n", text.Paragraphs), when, outlet, attack, copyOf);

    private sealed record Planned(DateTimeOffset When, PlannedEvent? Attack);

    private sealed record Wire(string Id, string Title, List<string> Paragraphs, string Agency);

    private sealed class PlannedEvent(GeneratedEvent attack)
    {
        public GeneratedEvent Event { get; } = attack;

        public Wire? Wire { get; set; }
    }
}
