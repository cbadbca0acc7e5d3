using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>An event as one cited line: as a new attack, or by what changed.</summary>
internal static class BriefLines
{
    // A figure's words are a few; what is longer is no figure and stays on the card.
    private const int LongestWords = 40;

    // Letters of a word that says what kind of attack it was.
    private const int TellingWord = 6;

    private static readonly TollMeasure[] Measures = Enum.GetValues<TollMeasure>();

    /// <summary>"22 March 2024, Kabul, Afghanistan: Suicide bombing; killed 13 to at least 15; claimed by …; 4 documents, 2 independent sources, the best graded B".</summary>
    public static Cited New(NewsEvent news)
    {
        var attack = news.Main.Attack;
        var parts = new List<string> { attack.Title };
        var required = new List<Citation>();
        if (Method(attack) is { } method)
            parts.Add(method);
        foreach (var measure in Measures)
        {
            if (TollView.Of(attack.Toll, measure) is not { } view)
                continue;
            var (low, high) = Ends(view);
            parts.Add($"{Verb(measure)} {Figure(low, high)}");
            required.AddRange([low.Citation, high.Citation]);
        }
        if (AttackText.Actors(attack) is { Length: > 0 } actors)
            parts.Add(actors);
        if (attack.Status != AttackStatus.Accomplished)
            parts.Add(attack.Status.ToString().ToLowerInvariant());
        var (sources, computed) = Sources(attack);
        parts.Add(sources);
        required.AddRange(AttackText.Telling(attack).Select(a => a.Citation));
        return Cite($"{WhenAndWhere(attack)}{string.Join("; ", parts)}", attack, required, computed);
    }

    /// <summary>"Title (22 March 2024, Kabul): killed 60 → 133 (officials, Outlet, 23 March 2024); claimed by …"; null where nothing changed.</summary>
    public static Cited? Change(NewsEvent news)
    {
        var attack = news.Main.Attack;
        var changes = BriefChanges.Of(news.Main).ToList();
        if (changes.Count == 0)
            return null;
        return Cite(
            $"{attack.Title}{Known(attack)}: {string.Join("; ", changes.Select(c => c.Text))}",
            attack,
            [.. changes.SelectMany(c => c.Citations)],
            []);
    }

    internal static string Verb(TollMeasure measure) => measure.ToString().ToLowerInvariant();

    private static Cited Cite(string text, Attack attack, IReadOnlyList<Citation> required, IReadOnlyList<Computation> computed)
    {
        var line = new Cited(text, []) { Known = AttackText.Known(attack), Computed = computed };
        return line with { Citations = FewestCitations.For(line, required, [.. AttackBriefing.AllCitations(attack)]) };
    }

    private static string WhenAndWhere(Attack attack)
    {
        var parts = new[] { attack.Date?.ToWords(), attack.Place is { } place ? AttackText.PlaceText(place) : null };
        var known = string.Join(", ", parts.OfType<string>());
        return known.Length == 0 ? "" : known + ": ";
    }

    private static string Known(Attack attack)
    {
        var parts = new[] { attack.Date?.ToWords(), attack.Place is { } place && !attack.Title.Contains(place.Name, StringComparison.OrdinalIgnoreCase) ? place.Name : null };
        var known = string.Join(", ", parts.OfType<string>());
        return known.Length == 0 ? "" : $" ({known})";
    }

    // A title that tells the kind of attack need not be told again.
    private static string? Method(Attack attack)
    {
        var method = attack.Method ?? (attack.Type == AttackType.Unknown ? null : AttackTypes.Name(attack.Type).ToLowerInvariant());
        if (method is not null && method.Split(' ', '/', '(').Any(word => word.Length >= TellingWord && attack.Title.Contains(word, StringComparison.OrdinalIgnoreCase)))
            method = null;
        return attack.Suicide == true && !$"{attack.Title} {method}".Contains("suicide", StringComparison.OrdinalIgnoreCase)
            ? method is null ? "suicide attack" : $"{method}, suicide"
            : method;
    }

    internal static (TollObservation Low, TollObservation High) Ends(TollView view)
    {
        var low = view.Ledger.FirstOrDefault(o => o.Low == view.Range.Low) ?? view.Latest;
        var high = view.Ledger.FirstOrDefault(o => (o.High ?? o.Low) == view.Range.High) ?? view.Latest;
        return (low, high);
    }

    internal static string Figure(TollObservation low, TollObservation high) => low.Words == high.Words ? Words(low) : $"{Words(low)} to {Words(high)}";

    internal static string Words(TollObservation observation) =>
        observation.Words.Length <= LongestWords ? observation.Words : new TollRange(observation.Low, observation.High ?? observation.Low, observation.High is null).ToWords();

    private static (string Text, IReadOnlyList<Computation> Computed) Sources(Attack attack)
    {
        var citations = AttackBriefing.AllCitations(attack).ToList();
        var count = SourceCount.Of(citations);
        var grade = citations.Min(c => c.Reliability) is var best and not Reliability.F ? $", {(count.Independent == 1 ? "" : "the best ")}graded {best}" : ", not graded";
        var text = count.Independent == 1
            ? $"one source{(count.Documents == 1 ? "" : $" in {count.Documents:N0} documents")}{grade}"
            : $"{count.Independent:N0} independent sources{grade}";
        return (text, [Count(count.Documents), Count(count.Independent)]);
    }

    internal static Computation Count(int count) => new(ComputationKind.Count, count, [.. Enumerable.Repeat(default(ComputationRow), count)]);
}
