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
        var leaders = new List<ReadLeader>();
        var sentences = new List<(ClaimSentence Sentence, Voice? Voice)>();
        var voices = new Voices();
        string? current = null;
        var since = 0;
        for (var s = 0; s < body.Text.Sentences.Count && claims.Count < MostClaims; s++)
        {
            var sentence = new ClaimSentence(body, s, since <= Memory ? current : null);
            var voice = voices.Read(sentence);
            if (sentence.Word(sentence.End - 1) is not "?")
            {
                sentences.Add((sentence, voice));
                if (sentence.Subjects.Count > 0)
                    claims.AddRange(ReadSentence(sentence, voice, leaders));
            }
            since++;
            if (Spoken(sentence) is not { } spoken)
                continue;
            (current, since) = (spoken, 0);
        }
        var followed = new FollowedLeaders(leaders);
        claims.AddRange(sentences.SelectMany(s => followed.Read(s.Sentence).Select(l => Claim(l, s.Sentence, s.Voice))));
        return [.. claims.DistinctBy(c => (c.GroupId, c.Attribute, c.Value, c.By)).Take(MostClaims)];
    }

    private static IEnumerable<ReadClaim> ReadSentence(ClaimSentence sentence, Voice? voice, List<ReadLeader> leaders)
    {
        var facts = FoundingReader.Read(sentence).Concat(AreaReader.Read(sentence)).Concat(StrengthReader.Read(sentence)).Concat(TieReader.Read(sentence));
        var evidence = sentence.Section.SentenceEvidence(sentence.Index);
        foreach (var (group, attribute, value) in facts)
            yield return new ReadClaim(group, attribute, value, voice?.Speaker, voice?.Said, evidence);
        foreach (var leader in LeaderReader.Read(sentence))
        {
            leaders.Add(leader);
            yield return Claim(leader, sentence, voice);
        }
        if (voice is not null)
        {
            foreach (var (group, attribute, value) in ViewReader.Read(sentence, voice))
                yield return new ReadClaim(group, attribute, value, voice.Speaker, voice.Said, evidence);
        }
    }

    private static ReadClaim Claim(ReadLeader leader, ClaimSentence sentence, Voice? voice) =>
        new(leader.Group, leader.Attribute, leader.Value, voice?.Speaker, leader.Fate?.When ?? voice?.Said, sentence.Section.SentenceEvidence(sentence.Index));

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
