using System.Runtime.CompilerServices;

namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>The forward-backward recursions over one sentence, scaled at each token so that nothing overflows.</summary>
internal sealed class Lattice
{
    private const int L = SlotLabels.Count;
    private readonly int _length;
    private readonly double[] _emissions;
    private readonly double[] _steps;
    private readonly double[] _forward;
    private readonly double[] _backward;
    private readonly double[] _scale;

    /// <param name="steps">See <see cref="StepsOf"/>.</param>
    public Lattice(float[] scores, double[] steps)
    {
        _length = scores.Length / L;
        _steps = steps;
        _emissions = new double[scores.Length];
        for (var t = 0; t < _length; t++)
        {
            var row = scores.AsSpan(t * L, L);
            var top = row[0];
            foreach (var score in row)
                top = Math.Max(top, score);
            LogOffset += top;
            for (var b = 0; b < L; b++)
                _emissions[(t * L) + b] = Math.Exp(row[b] - top);
        }
        (_forward, _backward, _scale) = (new double[scores.Length], new double[scores.Length], new double[_length]);
        Forward();
        Backward();
    }

    /// <summary>Logarithm of the sum over all labellings.</summary>
    public double LogPartition => LogOffset + _scale.Sum(Math.Log);

    private double LogOffset { get; }

    /// <summary>What each step from label to label multiplies; nought where the one may not follow the other.</summary>
    public static double[] StepsOf(float[] transitions)
    {
        var steps = new double[(L + 1) * L];
        for (var a = 0; a <= L; a++)
        {
            for (var b = 0; b < L; b++)
                steps[(a * L) + b] = SlotLabels.MayFollow(a == L ? SlotLabels.Outside : a, b) ? Math.Exp(transitions[(a * L) + b]) : 0;
        }
        return steps;
    }

    public double[] Marginals()
    {
        var marginals = new double[_forward.Length];
        for (var i = 0; i < marginals.Length; i++)
            marginals[i] = _forward[i] * _backward[i];
        return marginals;
    }

    /// <summary>Adds the expected number of each step from label to label.</summary>
    public void AddExpectedSteps(double[] into, double factor)
    {
        for (var t = 0; t < _length; t++)
        {
            for (var a = t == 0 ? L : 0; a < (t == 0 ? L + 1 : L); a++)
            {
                var before = t == 0 ? 1 : _forward[((t - 1) * L) + a];
                for (var b = 0; b < L; b++)
                    into[(a * L) + b] += factor * before * _steps[(a * L) + b] * _emissions[(t * L) + b] * _backward[(t * L) + b] / _scale[t];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Forward()
    {
        for (var t = 0; t < _length; t++)
        {
            double sum = 0;
            for (var b = 0; b < L; b++)
            {
                double into = t == 0 ? _steps[(L * L) + b] : 0;
                for (var a = 0; t > 0 && a < L; a++)
                    into += _forward[((t - 1) * L) + a] * _steps[(a * L) + b];
                sum += _forward[(t * L) + b] = into * _emissions[(t * L) + b];
            }
            _scale[t] = sum;
            for (var b = 0; b < L; b++)
                _forward[(t * L) + b] /= sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backward()
    {
        for (var t = _length - 1; t >= 0; t--)
        {
            for (var a = 0; a < L; a++)
            {
                double from = t == _length - 1 ? 1 : 0;
                for (var b = 0; t < _length - 1 && b < L; b++)
                    from += _steps[(a * L) + b] * _emissions[((t + 1) * L) + b] * _backward[((t + 1) * L) + b] / _scale[t + 1];
                _backward[(t * L) + a] = from;
            }
        }
    }
}
