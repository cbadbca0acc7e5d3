namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// Groups documents that report one event, one at a time. The cost of a document does not depend on how many are remembered. The outcome is
/// determined by the order of arrival. Not thread-safe. After a restart it is filled again with <see cref="Restore"/>, in order of arrival.
/// </summary>
public sealed class StoryIndex
{
    private const int CandidateLimit = 64;

    private readonly TermStatistics _statistics = new();
    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);
    private readonly DocumentWindow<StoryMember> _window;
    private long _arrivals;

    public StoryIndex(StoryOptions? options = null) =>
        _window = new DocumentWindow<StoryMember>(options ?? new StoryOptions(), RareTerms.Indexed) { Forgotten = Forget };

    /// <summary>Documents remembered.</summary>
    public int Count => _window.Count;

    public StoryAssignment Assign(StoryDocument document) => Assign(StorySigner.Sign(document));

    public StoryAssignment Assign(StorySignature signature)
    {
        var document = Weigh(signature);
        var prior = LinkWeights.Prior(_window.PerDay);
        var links = StoryLinker.Links(document, _window.Sharing(RareTerms.ToLookUp(document), CandidateLimit), prior);
        var best = links.Count > 0 ? links[0] : null;
        var joins = best is not null && best.LogOdds >= StoryLinker.JoinAt && signature.Form != StoryForm.Roundup;
        var story = joins ? best!.Story : Open(FreeKey(signature.Id), signature.Form);
        Remember(document, story);
        var merged = joins ? links.Skip(1).Where(link => IsBridged(story, link, prior, document.Member)).Select(link => Merge(story, link.Story)).ToList() : [];
        return new StoryAssignment(story.Key, !joins, Probability(best), joins ? best!.Reasons() : [], merged);
    }

    /// <summary>Remembers a document whose story is known.</summary>
    public void Restore(StorySignature signature, string storyKey)
    {
        var document = Weigh(signature);
        Remember(document, _stories.GetValueOrDefault(storyKey) ?? Open(storyKey, signature.Form));
    }

    // A document that fits two stories shows them to be one, unless it is about two events: then the stories contradict each other.
    private bool IsBridged(Story story, StoryLink other, double prior, StoryMember bridge) =>
        other.LogOdds >= StoryLinker.BridgeAt
        && StoryLinker.MeanLogOdds(story.Compared().Where(member => member != bridge).Select(member => Weigh(member.Signature)), other.Story, prior)
        >= StoryLinker.ContradictAt;

    private StoryMerge Merge(Story story, Story other)
    {
        var merge = new StoryMerge(other.Key, [.. other.Members.Select(member => member.Signature.Id)]);
        story.Absorb(other);
        _stories.Remove(other.Key);
        return merge;
    }

    private DocumentTerms Weigh(StorySignature signature) =>
        DocumentTerms.Weigh(signature, signature.PublishedDay ?? _window.Today, _statistics);

    private Story Open(string key, StoryForm form) => _stories[key] = new Story(key) { IsClosed = form == StoryForm.Roundup };

    // An id can come again, as a revision that reports something else; its story must not take the name of the first one.
    private string FreeKey(string id)
    {
        var key = id;
        for (var number = _arrivals; _stories.ContainsKey(key); number++)
            key = $"{id}#{number}";
        return key;
    }

    private void Remember(DocumentTerms document, Story story)
    {
        _arrivals++;
        story.Add(document.Member);
        _statistics.Add(document.Member.Signature);
        _window.Add(document.Member, document.Member.Day, RareTerms.ToFile(document));
    }

    private void Forget(StoryMember member)
    {
        _statistics.Remove(member.Signature);
        var story = member.Story!;
        story.Remove(member);
        if (story.Members.Count == 0)
            _stories.Remove(story.Key);
    }

    private static double Probability(StoryLink? link) => link is null ? 0 : 1 / (1 + Math.Exp(StoryLinker.JoinAt - link.LogOdds));
}
