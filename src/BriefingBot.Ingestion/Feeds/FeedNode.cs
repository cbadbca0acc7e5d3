namespace BriefingBot.Ingestion.Feeds;

/// <summary>What feeds, entries and the sources of entries have in common.</summary>
public abstract class FeedNode
{
    public string? Id { get; internal set; }

    public FeedText? Title { get; internal set; }

    /// <summary>Absolute address of the page that this stands for, or null.</summary>
    public string? Link { get; internal set; }

    /// <summary>The feed's subtitle, or the entry's summary.</summary>
    public FeedText? Description { get; internal set; }

    public FeedText? Rights { get; internal set; }

    public string? Language { get; internal set; }

    public FeedPerson? Publisher { get; internal set; }

    public FeedGenerator? Generator { get; internal set; }

    public FeedDate? Published { get; internal set; }

    public FeedDate? Updated { get; internal set; }

    public FeedDate? Created { get; internal set; }

    public FeedDate? Expired { get; internal set; }

    public FeedValidity? Validity { get; internal set; }

    public FeedImage? Image { get; internal set; }

    public string? Icon { get; internal set; }

    public string? Logo { get; internal set; }

    public IReadOnlyList<FeedLink> Links => LinkList;

    public IReadOnlyList<FeedPerson> Authors => AuthorList;

    public IReadOnlyList<FeedPerson> Contributors => ContributorList;

    public IReadOnlyList<FeedCategory> Categories => CategoryList;

    public IReadOnlyList<FeedExtension> Extensions => ExtensionList;

    internal List<FeedLink> LinkList { get; } = [];

    internal List<FeedPerson> AuthorList { get; } = [];

    internal List<FeedPerson> ContributorList { get; } = [];

    internal List<FeedCategory> CategoryList { get; } = [];

    internal List<FeedExtension> ExtensionList { get; } = [];
}
