namespace BriefingBot.Ingestion.Fetching.Robots;

/// <summary>The rules of one robots.txt that concern us (RFC 9309).</summary>
internal sealed class RobotsRules
{
    public static readonly RobotsRules AllowAll = new([]);

    private readonly List<(RobotsPattern Pattern, bool Allow)> _rules;

    private RobotsRules(List<(RobotsPattern Pattern, bool Allow)> rules)
    {
        _rules = rules;
        Weight = rules.Sum(rule => rule.Pattern.Length + 100);
    }

    /// <summary>Gets about how many bytes the rules take in memory.</summary>
    public int Weight { get; }

    /// <summary>
    /// Reads a robots.txt. All groups that name the product count together; where none does, those for "*" do. Anything that is no
    /// rule is passed over, as the RFC asks.
    /// </summary>
    public static RobotsRules Parse(string text, string product)
    {
        List<(RobotsPattern, bool)> ours = [], everyones = [];
        bool forUs = false, forAll = false, named = false, inAgents = false;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var (key, value) = Split(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                (forUs, forAll) = inAgents ? (forUs, forAll) : (false, false);
                inAgents = true;
                forAll |= value is "*";
                forUs |= Token(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                named |= forUs;
            }
            else if (Verdict(key) is { } allow)
            {
                inAgents = false;
                if (value.Length > 0 && (forUs || forAll))
                {
                    (forUs ? ours : everyones).Add((new RobotsPattern(RobotsPath.OfPattern(value.ToString())), allow));
                }
            }
        }

        return new RobotsRules(named ? ours : everyones);
    }

    /// <summary>Whether a URL's path and query may be fetched: the longest matching rule decides, "allow" wins a tie.</summary>
    public bool Allows(string pathAndQuery)
    {
        var path = RobotsPath.OfUrl(pathAndQuery);
        if (path is "/robots.txt")
        {
            return true;
        }

        var (longest, allowed) = (-1, true);
        foreach (var (pattern, allow) in _rules)
        {
            var matters = pattern.Length > longest || (pattern.Length == longest && allow && !allowed);
            if (matters && pattern.Matches(path))
            {
                (longest, allowed) = (pattern.Length, allow);
            }
        }

        return allowed;
    }

    private static KeyValue Split(ReadOnlySpan<char> line)
    {
        var comment = line.IndexOf('#');
        line = comment < 0 ? line : line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? default : new KeyValue(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    /// <summary>The product token at the beginning of a user-agent line: "BriefingBot/2.0" names BriefingBot.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_'))
        {
            length++;
        }

        return agent[..length];
    }

    private static bool? Verdict(ReadOnlySpan<char> key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase) ? true
        : key.Equals("disallow", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private readonly ref struct KeyValue(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private readonly ReadOnlySpan<char> _value = value;

        public void Deconstruct(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            key = _key;
            value = _value;
        }
    }
}
