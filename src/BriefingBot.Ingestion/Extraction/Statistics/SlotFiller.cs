using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>A stretch of a text that fills a slot of some incident, with its probability.</summary>
internal readonly record struct SlotMention(Slot Slot, int First, int End, int Sentence, TextSpan Span, double Probability);

/// <summary>What the trained weights say of a text: how likely each topic is, and which words fill which slots.</summary>
/// <param name="Familiarity">0 to 1: how far the text speaks the language that the weights were trained on.</param>
internal sealed record SlotReading(double[] Topics, List<SlotMention> Mentions, double Familiarity);

/// <summary>Runs the topic and sequence models over a text.</summary>
internal sealed class SlotFiller(ReaderWeights weights)
{
    /// <summary>Below this a beginning is not looked at; callers choose their own, higher thresholds.</summary>
    public const double LeastProbability = 0.04;

    private const double Foreign = 0.77;
    private const int EnoughWords = 80;
    private const double Native = 0.85;

    public SlotReading Read(TaggedText text)
    {
        var topics = weights.Topics.Probabilities(TopicFeatures.Of(text, weights.Vocabulary));
        var features = new SlotFeatures(text, weights.Vocabulary, TopicModel.Words(topics));
        var mentions = new List<SlotMention>();
        for (var s = 0; s < text.Sentences.Count; s++)
            ReadSentence(text, features, s, mentions);
        return new SlotReading(topics, mentions, Familiarity(text));
    }

    /// <summary>
    /// The share of longer words that the vocabulary holds, stretched: of the training reports' time and region nine in ten, of today's news
    /// seven. Weights say little about words that they never saw.
    /// </summary>
    private double Familiarity(TaggedText text)
    {
        const int longer = 4;
        var (words, known) = (0, 0);
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Text.Length < longer)
                continue;
            words++;
            known += weights.Vocabulary.Find(token.Text) > 0 ? 1 : 0;
        }
        // A few sentences of plain words would pass for familiar.
        var enough = Math.Min(1, (double)words / EnoughWords);
        return words == 0 ? 0 : enough * Math.Clamp((((double)known / words) - Foreign) / (Native - Foreign), 0, 1);
    }

    private void ReadSentence(TaggedText text, SlotFeatures features, int sentence, List<SlotMention> into)
    {
        const int labels = SequenceModel.Labels;
        var tokens = text.Sentences[sentence];
        var marginals = weights.Slots.Marginals(features, tokens, sentence);
        double At(int token, int label) => marginals[((token - tokens.First) * labels) + label];
        for (var i = tokens.First; i < tokens.End;)
        {
            var slot = Slot.PerpInd;
            for (var other = slot + 1; other <= Slot.Weapon; other++)
                slot = At(i, SlotLabels.Begin(other)) > At(i, SlotLabels.Begin(slot)) ? other : slot;
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
