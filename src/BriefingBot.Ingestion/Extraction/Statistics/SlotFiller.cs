using BriefingBot.Engine.Language;
using BriefingBot.Ingestion.Extraction.Lexicon;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>A stretch of a text that fills a slot of some incident, with its probability.</summary>
internal readonly record struct SlotMention(Slot Slot, int First, int End, int Sentence, TextSpan Span, double Probability);

/// <summary>What the trained weights say of a text: how likely each topic is, and which words fill which slots.</summary>
internal sealed record SlotReading(double[] Topics, List<SlotMention> Mentions);

/// <summary>Runs the topic and sequence models over a text.</summary>
internal sealed class SlotFiller(ReaderWeights weights)
{
    /// <summary>Below this a beginning is not looked at; callers choose their own, higher thresholds.</summary>
    public const double LeastProbability = 0.1;

    public SlotReading Read(TaggedText text)
    {
        var topics = weights.Topics.Probabilities(TopicFeatures.Of(text, weights.Vocabulary, WordClasses.Default));
        var features = new SlotFeatures(text, weights.Vocabulary, WordClasses.Default, TopicModel.Words(topics));
        var mentions = new List<SlotMention>();
        for (var s = 0; s < text.Sentences.Count; s++)
            ReadSentence(text, features, s, mentions);
        return new SlotReading(topics, mentions);
    }

    private void ReadSentence(TaggedText text, SlotFeatures features, int sentence, List<SlotMention> into)
    {
        const int labels = SequenceModel.Labels;
        var tokens = text.Sentences[sentence];
        var marginals = weights.Slots.Marginals(weights.Slots.Scores(features, tokens, sentence));
        double At(int token, int label) => marginals[((token - tokens.First) * labels) + label];
        for (var i = tokens.First; i < tokens.End;)
        {
            var slot = Enum.GetValues<Slot>().MaxBy(s => At(i, SlotLabels.Begin(s)));
            var probability = At(i, SlotLabels.Begin(slot));
            if (probability < LeastProbability)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < tokens.End && At(end, SlotLabels.Inside(slot)) > 0.5 * probability)
                end++;
            into.Add(new SlotMention(slot, i, end, sentence, new TextSpan(text.Tokens[i].Start, text.Tokens[end - 1].End), probability));
            i = end;
        }
    }
}
