using BriefingBot.Ingestion.Extraction.Incidents;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>
/// Reads what a body says of known groups: founding, origin, leaders, area, strength, alliances and rivalries, statements, forecasts and
/// assessments. Grammars around cue words; a pronoun or "the group" is followed to the group spoken of last.
/// </summary>
internal static class ClaimReader
{
    /// <summary>What a single document may add; a list of all groups of the world is no profile of one.</summary>
    private const int MostClaims = 60;

    /// <summary>Sentences for which "the group" still means the one spoken of.</summary>
    private const int Memory = 4;

    public static List<ReadClaim> Read(Section body)
    {
        if (!body.Groups.Exists(g => g.GroupId is not null))
            return [];
        var claims = new List<ReadClaim>();
        var voices = new Voices();
        string? current = null;
        var since = 0;
        for (var s = 0; s < body.Text.Sentences.Count && claims.Count < MostClaims; s++)
        {
            var sentence = new ClaimSentence(body, s, since <= Memory ? current : null);
            var voice = voices.Read(sentence);
            if (sentence.Subjects.Count > 0 && sentence.Word(sentence.End - 1) is not "?")
                claims.AddRange(ReadSentence(sentence, voice));
            since++;
            if (Spoken(sentence) is not { } spoken)
                continue;
            (current, since) = (spoken, 0);
        }
        return [.. claims.DistinctBy(c => (c.GroupId, c.Attribute, c.Value, c.By)).Take(MostClaims)];
    }

    private static IEnumerable<ReadClaim> ReadSentence(ClaimSentence sentence, Voice? voice)
    {
        var facts = FoundingReader.Read(sentence).Concat(LeaderReader.Read(sentence)).Concat(AreaReader.Read(sentence)).Concat(StrengthReader.Read(sentence)).Concat(TieReader.Read(sentence));
        var evidence = sentence.Section.SentenceEvidence(sentence.Index);
        foreach (var (group, attribute, value) in facts)
            yield return new ReadClaim(group, attribute, value, voice?.Speaker, voice?.Said, evidence);
        if (voice is not null)
        {
            foreach (var (group, attribute, value) in ViewReader.Read(sentence, voice))
                yield return new ReadClaim(group, attribute, value, voice.Speaker, voice.Said, evidence);
        }
    }

    // The group that the sentence is about: its first one that is no mere object, else the one that it goes on with.
    private static string? Spoken(ClaimSentence sentence)
    {
        foreach (var subject in sentence.Subjects)
        {
            var isObject = sentence.IsAny(subject.First - 1, ["against", "with", "of", "by", "from", "to", "on", "between", "for"])
                || (sentence.Word(subject.First - 1) is "the" && sentence.IsAny(subject.First - 2, ["against", "with", "of", "by", "from", "to", "on", "between", "for"]));
            if (!isObject && !(subject is { IsNamed: true, IsPossessor: true }))
                return subject.GroupId;
        }
        return sentence.Subjects.Count == 1 && sentence.Current is null ? sentence.Subjects[0].GroupId : null;
    }
}
