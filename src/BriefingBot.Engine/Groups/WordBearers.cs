namespace BriefingBot.Engine.Groups;

/// <summary>Which words of names belong to one group alone: only they may stand for the group when its fillers are left out ("Wagner", not "Islamic").</summary>
internal sealed class WordBearers
{
    private const int ShortestUnmistakable = 4;

    private readonly Dictionary<string, string?> _bearers = new(StringComparer.Ordinal);

    internal void Add(NameKey name, string groupId)
    {
        foreach (var skeleton in name.Skeletons)
        {
            if (!_bearers.TryAdd(skeleton, groupId) && _bearers[skeleton] != groupId)
            {
                _bearers[skeleton] = null;
            }
        }
    }

    internal bool IsUnmistakable(NameKey word) =>
        word.Letters >= ShortestUnmistakable && word.Skeletons.All(skeleton => _bearers.GetValueOrDefault(skeleton) is not null);
}
