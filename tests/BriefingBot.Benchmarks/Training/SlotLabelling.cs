using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction;
using BriefingBot.Ingestion.Extraction.Statistics;

namespace BriefingBot.Benchmarks.Training;

/// <summary>
/// Labels the tokens of a report by its key: each place where the words of a mention occur, the longest mention first. The key gives one
/// place for a mention; its other places mean the same more often than not.
/// </summary>
internal static class SlotLabelling
{
    public static int[] Of(Muc4Report report, TaggedText text)
    {
        var labels = new int[text.Tokens.Count];
        var places = text.Tokens.Select((token, i) => (token.Text, i)).ToLookup(pair => pair.Text, pair => pair.i);
        foreach (var mention in report.Mentions.DistinctBy(m => (m.Slot, m.Text)).OrderByDescending(m => m.Text.Length).ThenBy(m => m.Start))
        {
            var words = Tokenizer.Tokenize(mention.Text).ConvertAll(token => token.Text);
            if (words.Count == 0)
                continue;
            foreach (var at in places[words[0]])
                Mark(labels, text, words, at, mention.Slot);
        }
        return labels;
    }

    private static void Mark(int[] labels, TaggedText text, List<string> words, int at, Slot slot)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (at + i >= labels.Length || labels[at + i] != SlotLabels.Outside || !text.Tokens[at + i].Is(words[i]))
                return;
        }
        for (var i = 0; i < words.Count; i++)
            labels[at + i] = i == 0 ? SlotLabels.Begin(slot) : SlotLabels.Inside(slot);
    }
}
