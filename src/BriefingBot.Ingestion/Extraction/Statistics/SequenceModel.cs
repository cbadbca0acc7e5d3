namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// A linear-chain conditional random field over the tokens of a sentence (Lafferty, McCallum and Pereira 2001). Gives the probability of each
/// label at each token, by the forward-backward recursions.
/// </summary>
internal sealed class SequenceModel(LinearWeights weights, float[] transitions)
{
    public const int Labels = SlotLabels.Count;

    public LinearWeights Weights { get; } = weights;

    /// <summary>Weight of label b after label a at [a * Labels + b]; the row after the last holds the weights of a first label.</summary>
    public float[] Transitions { get; } = transitions;

    /// <summary>Scores of each label at each token: [token * Labels + label].</summary>
    public float[] Scores(SlotFeatures features, SentenceTokens tokens, int sentence)
    {
        var scores = new float[(tokens.End - tokens.First) * Labels];
        var found = new List<ulong>(64);
        for (var i = tokens.First; i < tokens.End; i++)
        {
            features.Write(i, sentence, found);
            Weights.Score(found, scores.AsSpan((i - tokens.First) * Labels, Labels));
        }
        return scores;
    }

    /// <summary>Probability of each label at each token.</summary>
    public double[] Marginals(float[] scores)
    {
        var lattice = new Lattice(scores, Transitions);
        return lattice.Marginals();
    }
}
