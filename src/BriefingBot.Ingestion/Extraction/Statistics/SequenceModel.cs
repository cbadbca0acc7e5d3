using System.Runtime.InteropServices;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// A linear-chain conditional random field over the tokens of a sentence (Lafferty, McCallum and Pereira 2001). Gives the probability of each
/// label at each token, by the forward-backward recursions.
/// </summary>
/// <param name="transitions">Weight of label b after label a at [a * Labels + b]; the row after the last holds the weights of a first label.</param>
internal sealed class SequenceModel(ScoreTable weights, float[] transitions)
{
    public const int Labels = SlotLabels.Count;

    private readonly double[] _steps = Lattice.StepsOf(transitions);

    /// <summary>Probability of each label at each token: [token * Labels + label].</summary>
    public double[] Marginals(SlotFeatures features, SentenceTokens tokens, int sentence)
    {
        var scores = new float[(tokens.End - tokens.First) * Labels];
        var found = new List<ulong>(64);
        for (var i = tokens.First; i < tokens.End; i++)
        {
            features.Write(i, sentence, found);
            weights.Score(CollectionsMarshal.AsSpan(found), scores.AsSpan((i - tokens.First) * Labels, Labels));
        }
        return new Lattice(scores, _steps).Marginals();
    }
}
