using BriefingBot.Engine.Facts;

namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>The mentions of one incident, gathered in the order of the document.</summary>
internal sealed class IncidentDraft
{
    /// <summary>Two towns nearer than this may name the same scene, kilometres.</summary>
    private const double SameArea = 60;

    public List<EventMention> Mentions { get; } = [];

    /// <summary>Sentences of the body that speak of it, also without a word of violence ("Six others were taken to hospital").</summary>
    public HashSet<(Section Section, int Sentence)> Sentences { get; } = [];

    /// <summary>The date that most mentions give, the most precise first.</summary>
    public PartialDate? Date => Dated(Mentions.Where(m => m.Kind != EventKind.Harm)) ?? Dated(Mentions);

    /// <summary>Deaths may come days after the act: its own mentions date it first.</summary>
    private static PartialDate? Dated(IEnumerable<EventMention> mentions) => mentions.Select(m => m.Date).OfType<PartialDate>()
        .GroupBy(d => d).OrderBy(g => Precision(g.Key)).ThenByDescending(g => g.Count()).FirstOrDefault()?.Key;

    /// <summary>The trained models know the language of its text; grammars need not fill in for them.</summary>
    public bool IsFamiliar => Mentions.Exists(m => m.Section.Familiarity > 0.5);

    public EventKind Kind => Mentions.GroupBy(m => m.Kind)
        .OrderByDescending(g => g.Key is EventKind.Harm ? 0.1 : g.Key is EventKind.Attack ? 0.5 * g.Count() : g.Count() + 1.0).First().Key;

    public Standing Standing => Mentions.Exists(m => m.Standing == Standing.Happened) ? Standing.Happened
        : Mentions.Exists(m => m.Standing == Standing.Foiled) ? Standing.Foiled : Mentions[0].Standing;

    public void Add(EventMention mention)
    {
        Mentions.Add(mention);
        Sentences.Add((mention.Section, mention.Sentence));
    }

    /// <summary>Where voices may speak of it: the stretches of its mentions, and whole sentences that have none.</summary>
    public IEnumerable<(Section Section, int Sentence, SentenceTokens Tokens)> Stretches()
    {
        foreach (var (section, sentence) in Sentences.OrderBy(s => s.Section.Kind).ThenBy(s => s.Section.Index).ThenBy(s => s.Sentence))
        {
            var whole = section.Text.Sentences[sentence];
            var mentions = Mentions.Where(m => m.Section == section && m.Sentence == sentence).ToList();
            if (mentions.Count == 0)
                yield return (section, sentence, whole);
            foreach (var mention in mentions)
                yield return (section, sentence, whole with { First = mention.First, End = mention.End });
        }
    }

    /// <summary>How well a mention fits; below nought it cannot be the same incident.</summary>
    public double Fit(EventMention mention, PartialDate? date)
    {
        const double impossible = -1;
        if (!CanBeOne(Kind, mention.Kind) || (Standing == Standing.Foiled) != (mention.Standing == Standing.Foiled))
            return impossible;
        double fit = 0;
        if (date is not null && Date is { } mine)
        {
            var diedLater = mention.Kind == EventKind.Harm && !mention.HasLocalPlace;
            if (!AreNear(mine, date) && !diedLater)
                return impossible;
            fit += diedLater ? 1 : date.Precision == DatePrecision.Year ? 1 : 3;
        }
        var (same, other) = ComparePlaces(mention);
        if (other && !same)
            return impossible;
        fit += same ? 3 : 0;
        fit += mention.Kind == Kind ? 1 : 0;
        return fit + (mention.IsDefinite ? 1 : 0);
    }

    /// <summary>Same place named, or different ones of the same grain, or different countries.</summary>
    private (bool Same, bool Other) ComparePlaces(EventMention mention)
    {
        var mine = Mentions.SelectMany(m => m.Locations).Select(p => p.Entry).Distinct().ToList();
        var theirs = mention.Locations.Select(p => p.Entry).Distinct().ToList();
        if (mine.Count == 0 || theirs.Count == 0)
            return (false, false);
        if (mine.Exists(a => theirs.Exists(b => a == b && a.Kind != Engine.Language.Places.PlaceKind.Country)))
            return (true, false);
        if (mine.Exists(a => theirs.Exists(b => a.Country == b.Country && (a.Region == b.Name || b.Region == a.Name))))
            return (true, false);
        if (mine.Exists(a => theirs.Exists(b => a.Kind == Engine.Language.Places.PlaceKind.City && b.Kind == Engine.Language.Places.PlaceKind.City && Kilometres(a, b) < SameArea)))
            return (true, false);
        var shared = mine.Exists(a => theirs.Exists(b => a.Country == b.Country));
        var bothLocal = mine.Exists(a => a.Kind != Engine.Language.Places.PlaceKind.Country) && theirs.Exists(b => b.Kind != Engine.Language.Places.PlaceKind.Country);
        return (shared && !bothLocal, !shared || bothLocal);
    }

    /// <summary>The same day or the one beside it: "overnight", time zones, and reports that differ.</summary>
    private static bool AreNear(PartialDate a, PartialDate b)
    {
        if (a.CanMeanTheSameAs(b))
            return true;
        return a is { Precision: DatePrecision.Day, Earliest: { } x } && b is { Precision: DatePrecision.Day, Earliest: { } y } && Math.Abs(x.DayNumber - y.DayNumber) <= 1;
    }

    private static double Kilometres(Engine.Language.Places.GazetteerEntry a, Engine.Language.Places.GazetteerEntry b)
    {
        const double kilometresPerDegree = 111.2;
        var north = a.Latitude - b.Latitude;
        var east = (a.Longitude - b.Longitude) * Math.Cos((a.Latitude + b.Latitude) * Math.PI / 360);
        return Math.Sqrt((north * north) + (east * east)) * kilometresPerDegree;
    }

    private static bool CanBeOne(EventKind a, EventKind b)
    {
        if (a == b || a is EventKind.Harm or EventKind.Attack || b is EventKind.Harm or EventKind.Attack)
            return true;
        return (a, b) is (EventKind.Shooting, EventKind.Assassination) or (EventKind.Assassination, EventKind.Shooting)
            or (EventKind.Assassination, EventKind.Bombing) or (EventKind.Bombing, EventKind.Assassination)
            or (EventKind.Shooting, EventKind.Robbery) or (EventKind.Robbery, EventKind.Shooting)
            or (EventKind.Shooting, EventKind.Bombing) or (EventKind.Bombing, EventKind.Shooting)
            or (EventKind.Shooting, EventKind.HostageSiege) or (EventKind.HostageSiege, EventKind.Shooting)
            or (EventKind.Bombing, EventKind.Sabotage) or (EventKind.Sabotage, EventKind.Bombing)
            or (EventKind.Kidnapping, EventKind.HostageSiege) or (EventKind.HostageSiege, EventKind.Kidnapping)
            or (EventKind.Shooting, EventKind.Arson) or (EventKind.Arson, EventKind.Shooting)
            or (EventKind.Kidnapping, EventKind.Shooting) or (EventKind.Shooting, EventKind.Kidnapping)
            or (EventKind.Kidnapping, EventKind.Assassination) or (EventKind.Assassination, EventKind.Kidnapping);
    }

    private static int Precision(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => 0,
        DatePrecision.DayWithoutYear => 1,
        DatePrecision.Range => 2,
        DatePrecision.Month => 3,
        DatePrecision.MonthWithoutYear => 4,
        _ => 5,
    };
}
