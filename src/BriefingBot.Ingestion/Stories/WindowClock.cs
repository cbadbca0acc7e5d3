namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The day that the window ends on: the third latest published day seen, so that one or two documents with a date in the far future do not
/// make the index forget everything.
/// </summary>
internal sealed class WindowClock
{
    private readonly int[] _latest = [0, 0, 0];
    private int _seen;

    public int Today => _seen < _latest.Length ? _latest[_latest.Length - Math.Max(1, _seen)] : _latest[0];

    public void See(int day)
    {
        _seen = Math.Min(_seen + 1, _latest.Length);
        if (day <= _latest[0])
            return;
        _latest[0] = day;
        Array.Sort(_latest);
    }
}
