namespace BriefingBot.Engine.Groups;

/// <summary>Which words of names belong to one group alone: only they may stand for the group when its fillers are left out ("Wagner", not "Islamic").</summary>
internal sealed class WordBearers
{
    private const int ShortestUnmistakable = 4;

    private readonly Dictionary<string, string?> _bearers = new(StringComparer.Ordinal);

    internal WordBearers(IReadOnlyList<ListedName> names)
    {
        foreach (var name in names.Where(name => !name.IsId))
        {
            foreach (var skeleton in NameKey.Full(name.Words).Skeletons)
            {
                if (!_bearers.TryAdd(skeleton, name.Group.Id) && _bearers[skeleton] != name.Group.Id)
                {
                    _bearers[skeleton] = null;
                }
            }
        }
    }

    internal bool IsUnmistakable(NameKey word) =>
        word.Letters >= ShortestUnmistakable && word.Skeletons.All(skeleton => _bearers.GetValueOrDefault(skeleton) is not null);
}
