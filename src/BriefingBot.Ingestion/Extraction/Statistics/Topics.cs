using System.Runtime.InteropServices;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>What a document may report: any incident at all, or one of a kind.</summary>
internal enum Topic
{
    Any,
    Attack,
    Bombing,
    Kidnapping,
    Arson,
    Robbery,
}

/// <summary>Logistic regressions over a whole document: the probability of each topic.</summary>
internal sealed class TopicModel(ScoreTable weights)
{
    public const int Count = 6;

    private static readonly string[] Names = ["any", "attack", "bombing", "kidnapping", "arson", "robbery"];

    public double[] Probabilities(List<ulong> features)
    {
        var scores = new float[Count];
        weights.Score(CollectionsMarshal.AsSpan(features), scores);
        return Probabilities(scores);
    }

    public static double[] Probabilities(float[] scores) => Array.ConvertAll(scores, score => 1 / (1 + Math.Exp(-score)));

    /// <summary>The probabilities as words for the sequence model, in six steps.</summary>
    public static IEnumerable<string> Words(double[] probabilities) =>
        probabilities.Take((int)Topic.Kidnapping + 1).Select((p, topic) => Word(topic, Math.Min(5, (int)(p * 6))));

    public static IEnumerable<string> AllWords() =>
        Enumerable.Range(0, (int)Topic.Kidnapping + 1).SelectMany(topic => Enumerable.Range(0, 6).Select(step => Word(topic, step)));

    private static string Word(int topic, int step) => $"<{Names[topic]}:{step}>";
}

/// <summary>The features of a document for the topics: its words, pairs and triples of words, and the triggers of violence, each once.</summary>
internal static class TopicFeatures
{
    private const int Lead = 2;

    public static List<ulong> Of(TaggedText text, Vocabulary vocabulary)
    {
        var found = new HashSet<ulong> { Feature.Pack(49, 1) };
        var seen = new Dictionary<ulong, int>();
        for (var s = 0; s < text.Sentences.Count; s++)
            AddSentence(text, s, vocabulary, found, seen);
        foreach (var (feature, times) in seen)
        {
            if (times >= 3)
                found.Add(feature);
        }
        return [.. found];
    }

    private static void AddSentence(TaggedText text, int sentence, Vocabulary vocabulary, HashSet<ulong> found, Dictionary<ulong, int> seen)
    {
        var (before, last) = (0, 0);
        var tokens = text.Sentences[sentence];
        var previousTrigger = 0;
        for (var i = tokens.First; i < tokens.End; i++)
        {
            var word = vocabulary.Find(text.Tokens[i].Text);
            if (word > 0)
            {
                found.Add(Feature.Pack(50, word));
                if (sentence < Lead)
                    found.Add(Feature.Pack(53, word));
                var repeated = Feature.Pack(51, word);
                seen[repeated] = seen.GetValueOrDefault(repeated) + 1;
                if (last > 0)
                    found.Add(Feature.Pack(52, last, word));
                if (last > 0 && before > 0)
                    found.Add(Feature.Pack(55, before, last, word));
            }
            foreach (var name in WordClasses.Default.Of(text.Tokens[i].Text))
            {
                if (!WordShapes.IsTrigger(name))
                    continue;
                var trigger = vocabulary.Find("[" + name + "]");
                var position = vocabulary.Find(SlotFeatures.Position(sentence));
                found.Add(Feature.Pack(54, trigger, position));
                if (previousTrigger > 0 && previousTrigger != trigger)
                    found.Add(Feature.Pack(56, previousTrigger, trigger));
                previousTrigger = trigger;
            }
            (before, last) = (last, word);
        }
    }
}
