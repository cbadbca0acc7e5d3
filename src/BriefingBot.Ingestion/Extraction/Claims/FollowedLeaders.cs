using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>What a text tells of its leaders in sentences that give the name alone: "Keita was killed on Sunday."</summary>
internal sealed class FollowedLeaders
{
    private const int MostLeaders = 20;

    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);

    public FollowedLeaders(IEnumerable<ReadLeader> leaders)
    {
        foreach (var leader in leaders.Where(l => l.Fate is null).Take(MostLeaders))
        {
            if (FamilyName(leader.Name) is { } name)
                _groups.TryAdd(name, leader.Group);
        }
    }

    public IEnumerable<ReadLeader> Read(ClaimSentence s)
    {
        for (var i = s.First; _groups.Count > 0 && i < s.End; i++)
        {
            if (!IsName(s, i) || FamilyName(s.Word(i)) is not { } name || !_groups.TryGetValue(name, out var group))
                continue;
            var first = PersonName.PlaceEndingAt(s, i + 1)?.First ?? i;
            if (LeaderFate.Of(s, first, i + 1, first) is { } fate)
                yield return new ReadLeader(group, s.Text(first, i + 1), fate);
        }
    }

    // A name goes on with another name: "Keita Diallo" is somebody else.
    private static bool IsName(ClaimSentence s, int at) =>
        s.TokenAt(at) is { Kind: TokenKind.Word, Capitalised: true } or { Text: [_, _, '-', ..] } && s.TokenAt(at + 1) is not { Kind: TokenKind.Word, Capitalised: true };

    // "Ayman al-Zawahiri" is called "al-Zawahiri" and "Zawahiri".
    private static string? FamilyName(string name) => FoldedName.Words(name) is [.., { Length: > 2 } last] ? last : null;
}
