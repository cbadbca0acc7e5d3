using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language.Places;
using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Attributions;

/// <summary>
/// Reads accusations against states and who rejects them: "accusations from Moscow towards Ukraine, which Kyiv refutes". A capital speaks for its
/// country: rejected by the accused it is denied, by anybody else disputed.
/// </summary>
internal static class StateAttributionReader
{
    private const int Reach = 8;

    public static IEnumerable<ReadAttribution> Read(Section section, int sentence, SentenceTokens tokens)
    {
        var states = section.Places.Where(p => p.First >= tokens.First && p.End <= tokens.End && !p.IsPeople).ToList();
        if (states.Count == 0)
            yield break;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (Accused(section, tokens, states, i) is not { } accused)
                continue;
            var actor = section.Text.Text[accused.Span.Start..accused.Span.End];
            yield return new ReadAttribution(actor, null, AttributionStance.Attributed, Accuser(section, tokens, states, i, accused), section.SentenceEvidence(sentence)) { IsState = true };
            foreach (var (voice, stance) in Rejections(section, tokens, states, accused))
                yield return new ReadAttribution(actor, null, stance, voice, section.SentenceEvidence(sentence)) { IsState = true };
            yield break;
        }
    }

    private static PlaceMention? Accused(Section section, SentenceTokens tokens, List<PlaceMention> states, int at)
    {
        string Word(int i) => i >= tokens.First && i < tokens.End ? section.Text.Tokens[i].Text : "";
        PlaceMention? After(int from, params string[] joints) =>
            states.Where(p => p.First > from && p.First - from <= Reach && Array.IndexOf(joints, Word(p.First - 1)) >= 0).Cast<PlaceMention?>().FirstOrDefault();
        return Word(at) switch
        {
            "accusations" or "accusation" or "allegations" or "charges" => After(at, "towards", "toward", "against", "that"),
            "accused" or "accuses" or "accusing" or "blamed" or "blames" or "blaming" => After(at, Word(at)),
            "tie" or "link" or "linking" or "tied" or "tying" or "connect" => After(at, "to", Word(at)),
            _ => null,
        };
    }

    private static string? Accuser(Section section, SentenceTokens tokens, List<PlaceMention> states, int at, PlaceMention accused)
    {
        var text = section.Text;
        for (var i = at; i >= tokens.First && at - i <= Reach; i--)
        {
            if (text.Tokens[i].Is("kremlin"))
                return text.Text[text.Tokens[i].Start..text.Tokens[i].End];
        }
        var near = states.Where(p => p.First != accused.First && Math.Abs(p.First - at) <= Reach && p.First < accused.First && p.First > 0).OrderByDescending(p => text.Tokens[p.First - 1].Is("from")).ThenBy(p => Math.Abs(p.First - at)).Cast<PlaceMention?>().FirstOrDefault();
        return near is { } place ? place.Span.Of(text.Text) : null;
    }

    private static IEnumerable<(string Voice, AttributionStance Stance)> Rejections(Section section, SentenceTokens tokens, List<PlaceMention> states, PlaceMention accused)
    {
        for (var i = accused.End; i < tokens.End; i++)
        {
            if (section.Text.Tokens[i].Text is not ("refute" or "refuted" or "reject" or "rejected" or "rejects" or "deny" or "denied" or "denies" or "dismissed" or "dismiss" or "refutes"))
                continue;
            foreach (var voice in states.Where(p => p.First >= accused.End && p.End <= i && i - p.End <= Reach))
                yield return (voice.Span.Of(section.Text.Text), voice.Entry.Country == accused.Entry.Country ? AttributionStance.Denied : AttributionStance.Disputed);
            yield break;
        }
    }
}
