using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Attacks;

/// <summary>An attack, a figure, an attribution as one cited line.</summary>
internal static class AttackText
{
    /// <summary>"22 March 2024, Krasnogorsk, Russia: …. Killed 137 to at least 140. Claimed by Islamic State."</summary>
    public static Cited Line(Attack attack)
    {
        var parts = new List<string> { attack.Title };
        var computed = new List<Computation>();
        var required = new List<Citation>();
        if (TollView.Of(attack.Toll, TollMeasure.Killed) is { } killed)
        {
            parts.Add($"killed {Words(killed)}");
            computed.AddRange(Computed(killed));
            required.AddRange(Bounds(killed));
        }
        if (Actors(attack) is { Length: > 0 } actors)
            parts.Add(actors);
        if (Mark(attack) is { } mark)
            parts.Add(mark);
        var when = attack.Date is { } date ? $"{date.ToWords()}, " : "";
        var where = attack.Place is { } place ? $"{PlaceText(place)}: " : "";
        var line = new Cited($"{when}{where}{string.Join("; ", parts)}", []) { Computed = computed, Known = Known(attack) };
        required.AddRange(Telling(attack).Select(a => a.Citation));
        return line with { Citations = FewestCitations.For(line, required, attack.Citations) };
    }

    // The places that give the ends of the range; the figures between are on the card.
    private static IEnumerable<Citation> Bounds(TollView view) =>
        view.Ledger.Where(o => o.Low == view.Range.Low).Take(1).Concat(view.Ledger.Where(o => (o.High ?? o.Low) == view.Range.High).Take(1)).Select(o => o.Citation);

    /// <summary>One attribution for each actor that a line names: those who claim it, else those named for it, else those suspected.</summary>
    internal static IEnumerable<Attribution> Telling(Attack attack)
    {
        AttributionStance[] stances = [AttributionStance.Claimed, AttributionStance.Attributed, AttributionStance.Suspected];
        return stances.Select(stance => Named(attack, stance).DistinctBy(a => a.Actor).ToList()).FirstOrDefault(named => named.Count > 0) ?? [];
    }

    /// <summary>What our own tables add to the words of the sources.</summary>
    public static IReadOnlyList<string> Known(Attack attack) =>
        attack.Place?.Country is { } country ? [CountryName.Of(country), AttackTypes.Name(attack.Type)] : [AttackTypes.Name(attack.Type)];

    /// <summary>What is said of an attack, behind its title. Its places need not tell where the attack was: as few others as bear the title stand beside them.</summary>
    public static Cited Titled(Attack attack, string said, IReadOnlyList<Citation> places)
    {
        var title = new Cited(attack.Title) { Known = Known(attack) };
        return title with { Text = $"{attack.Title}: {said}", Citations = FewestCitations.For(title, places, [.. AttackBriefing.AllCitations(attack)]) };
    }

    public static string PlaceText(Place place) =>
        place.Country is { } country && CountryName.Of(country) is var name && !place.Name.Contains(name, StringComparison.OrdinalIgnoreCase) ? $"{place.Name}, {name}" : place.Name;

    /// <summary>"one source" while proposed; "foiled"; nothing where there is nothing to warn of.</summary>
    public static string? Mark(Attack attack)
    {
        var marks = new List<string>();
        if (attack.Status != AttackStatus.Accomplished)
            marks.Add(attack.Status.ToString().ToLowerInvariant());
        if (attack.Review == ClaimStatus.Proposed)
            marks.Add("one source");
        if (attack.Review == ClaimStatus.Rejected)
            marks.Add("rejected by an analyst");
        return marks.Count == 0 ? null : string.Join(", ", marks);
    }

    /// <summary>The figures of a range that no single source gives, for the check to compute again.</summary>
    public static IEnumerable<Computation> Computed(TollView view)
    {
        var rows = view.Ledger.Select(o => (o.Low, High: o.High ?? o.Low, o.Citation)).ToList();
        yield return new Computation(ComputationKind.Lowest, view.Range.Low, [.. rows.Where(r => r.Low >= view.Range.Low).Select(r => new ComputationRow(r.Low, r.Citation))]);
        yield return new Computation(ComputationKind.Highest, view.Range.High, [.. rows.Where(r => r.High <= view.Range.High).Select(r => new ComputationRow(r.High, r.Citation))]);
    }

    /// <summary>A single figure in the source's own words, several as a range.</summary>
    private static string Words(TollView view) => view.Ledger is [var only] ? only.Words : view.Range.ToWords();

    /// <summary>"12 attacks in the holdings name it; killed 345 to 360 over the 10 whose toll is reported."</summary>
    public static Cited Totals(AttackTotals totals, string what)
    {
        var text = $"{totals.Attacks:N0} {what}";
        if (totals.WithToll == 0)
            return text + "; no source gives a toll.";
        var killed = totals.KilledLow == totals.KilledHigh ? $"{totals.KilledLow:N0}" : $"{totals.KilledLow:N0} to {totals.KilledHigh:N0}";
        return totals.WithToll == 1
            ? $"{text}; killed {killed} in the one with a figure."
            : $"{text}; killed {killed} over the {totals.WithToll:N0} with a figure, the sums of the lowest and of the highest figures reported.";
    }

    /// <summary>"137 (Outlet, 25 March 2024)", as the source words it, with the voice behind it and what it corrects.</summary>
    /// <param name="ledger">All figures of the measure: one that was corrected says so too.</param>
    public static Cited Figure(TollObservation observation, IReadOnlyList<TollObservation> ledger)
    {
        var corrected = ledger.FirstOrDefault(o => o.Id == observation.Corrects);
        var text = $"{observation.Words} ({ClaimText.Voice(observation.By, observation.Citation)}{Note(observation, corrected, ledger)})";
        return corrected is null ? new Cited(text, observation.Citation) : new Cited(text, observation.Citation, corrected.Citation);
    }

    private static string Note(TollObservation observation, TollObservation? corrected, IReadOnlyList<TollObservation> ledger)
    {
        var notes = new List<string>();
        if (observation.Citation.Kind == CitationKind.Caption || observation.Citation.Locator?.StartsWith("caption", StringComparison.Ordinal) == true)
            notes.Add("in a caption");
        if (observation.IncludesAttackers is { } includes)
            notes.Add(includes ? "attackers included" : "without the attackers");
        if (observation.Corrects is not null)
            notes.Add(corrected is null ? "a correction" : $"corrects {corrected.Words}");
        if (ledger.Any(o => o.Corrects == observation.Id))
            notes.Add("corrected since");
        return notes.Count == 0 ? "" : ", " + string.Join(", ", notes);
    }

    public static Cited Of(Attribution attribution) =>
        new($"{Sentence(attribution)} ({ClaimText.Voice(null, attribution.Citation)})", attribution.Citation);

    private static string Sentence(Attribution a) => a.Stance switch
    {
        AttributionStance.Claimed when a.By is null || a.GroupId is not null => $"Claimed by {a.Actor}",
        AttributionStance.Claimed => $"{a.Actor}, as claimed by {a.By}",
        AttributionStance.Attributed => $"Attributed to {a.Actor}{Said(a.By)}",
        AttributionStance.Suspected => $"{a.Actor} suspected{Said(a.By)}",
        AttributionStance.Denied => $"Role of {a.Actor} denied{Said(a.By)}",
        _ => $"Role of {a.Actor} disputed{Said(a.By)}",
    };

    private static string Said(string? by) => by is null ? "" : $", by {by}";

    /// <summary>"claimed by …", "attributed to …", "… suspected"; empty where nobody is named.</summary>
    internal static string Actors(Attack attack)
    {
        var telling = Telling(attack).ToList();
        var actors = string.Join(" or ", telling.Select(a => a.Actor));
        return telling.Select(a => a.Stance).FirstOrDefault() switch
        {
            _ when telling.Count == 0 => "",
            AttributionStance.Claimed => $"claimed by {actors}",
            AttributionStance.Attributed => $"attributed to {actors}",
            _ => $"{actors} suspected",
        };
    }

    // A claim made for an actor without a name stands on the card; the line names groups.
    private static IEnumerable<Attribution> Named(Attack attack, AttributionStance stance) =>
        attack.Attributions.Where(a => a.Stance == stance && (a.GroupId is not null || stance != AttributionStance.Claimed));
}
