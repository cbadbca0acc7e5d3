using System.Runtime.InteropServices;
using BriefingBot.Ingestion.Stories;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Counts, for generated articles, how often grouping and copy detection tell the truth; keeps numbers only, to weigh little.</summary>
internal sealed class GroupingTally
{
    private readonly Dictionary<(int Story, int Event), int> _both = [];
    private readonly Dictionary<string, int> _stories = new(StringComparer.Ordinal);
    private int _copies, _copiesFound, _originsRight, _false;

    public int Articles { get; private set; }

    public void Add(GeneratedArticle article, StoryAssignment assignment, CopyReport copy)
    {
        Articles++;
        var story = CollectionsMarshal.GetValueRefOrAddDefault(_stories, assignment.StoryKey, out _) is var known and > 0
            ? known
            : _stories[assignment.StoryKey] = _stories.Count;
        foreach (var merge in assignment.Merged)
            _stories[merge.StoryKey] = story;
        var attack = article.Event is null ? -Articles : int.Parse(article.Event.AsSpan(1));
        CollectionsMarshal.GetValueRefOrAddDefault(_both, (story, attack), out _)++;
        _copies += article.CopyOf is null ? 0 : 1;
        _copiesFound += article.CopyOf is not null && copy.Finding is not null ? 1 : 0;
        _originsRight += article.CopyOf is not null && copy.Finding?.Origin == article.CopyOf ? 1 : 0;
        _false += article.CopyOf is null && copy.Finding is not null ? 1 : 0;
    }

    public override string ToString()
    {
        var stories = _both.GroupBy(pair => pair.Key.Story).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var events = _both.GroupBy(pair => pair.Key.Event).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var precision = _both.Sum(pair => (double)pair.Value * pair.Value / stories[pair.Key.Story]) / Articles;
        var recall = _both.Sum(pair => (double)pair.Value * pair.Value / events[pair.Key.Event]) / Articles;
        return $"B3 precision {precision:F4}  recall {recall:F4}  F1 {2 * precision * recall / (precision + recall):F4}; "
               + $"{_copies} copies, {_copiesFound} found, {_originsRight} with the right origin, {_false} of the others taken for copies";
    }
}
