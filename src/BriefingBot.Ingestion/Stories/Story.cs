namespace BriefingBot.Ingestion.Stories;

/// <summary>A story and those of its members that still are in the window.</summary>
internal sealed class Story(string key)
{
    public const int MaxCompared = 12;

    private readonly List<StoryMember> _members = [];

    public string Key { get; } = key;

    /// <summary>A round-up stays alone.</summary>
    public bool IsClosed { get; init; }

    public IReadOnlyList<StoryMember> Members => _members;

    public void Add(StoryMember member)
    {
        _members.Add(member);
        member.Story = this;
    }

    /// <summary>Takes over all members of another story.</summary>
    public void Absorb(Story other)
    {
        foreach (var member in other._members)
            Add(member);
        other._members.Clear();
    }

    public void Remove(StoryMember member) => _members.Remove(member);

    /// <summary>The first report and the latest ones: a bound on the cost of a story with thousands of documents.</summary>
    public IEnumerable<StoryMember> Compared() =>
        _members.Count <= MaxCompared ? _members : _members.Take(MaxCompared / 3).Concat(_members.TakeLast(MaxCompared - MaxCompared / 3));
}
