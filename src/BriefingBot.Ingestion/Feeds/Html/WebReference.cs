using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>
/// Resolves references as RFC 3986, section 5, says, on the text itself: System.Uri rewrites addresses (case, escapes, ports), and an entry's address is
/// its identity. Never throws.
/// </summary>
internal static class WebReference
{
    private const int LongestAddress = 8 * 1024;

    /// <summary>Schemes that an address in a feed may have; all others (javascript, data, …) are dropped.</summary>
    private static readonly FrozenSet<string> Schemes = new[]
    {
        "http", "https", "ftp", "sftp", "file", "mailto", "tel", "news", "nntp", "feed", "magnet", "irc", "ircs", "xmpp", "sip", "sips", "geo",
        "gopher", "rtsp", "mms", "rsync", "git", "svn", "ssh", "telnet", "wais", "callto", "skype", "aim", "ymsg", "itms",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>An address longer than any server takes resolves to nothing.</summary>
    public static string Resolve(string? baseAddress, string reference)
    {
        if (reference.Length > LongestAddress) return string.Empty;
        var wanted = CollapseSlashes(reference.Trim());
        if (wanted.Length == 0) return baseAddress ?? string.Empty;
        if (string.IsNullOrEmpty(baseAddress) || Scheme(wanted) is not null) return wanted;
        var root = Split(baseAddress);
        return root.Scheme is null || root.Authority is null ? wanted : Join(root, wanted);
    }

    /// <summary>Resolves, and gives an empty text if the result has a scheme that feeds have no business with.</summary>
    public static string ResolveSafe(string? baseAddress, string reference)
    {
        var resolved = Resolve(baseAddress, reference);
        return IsSafe(resolved) ? resolved : string.Empty;
    }

    /// <summary>Relative references are safe; absolute ones if their scheme is known.</summary>
    public static bool IsSafe(string address) => address.IndexOf(':') < 0 || Scheme(address) is not { } scheme || Schemes.Contains(scheme);

    public static string? Scheme(string address)
    {
        var colon = address.IndexOf(':');
        if (colon <= 0 || !char.IsAsciiLetter(address[0])) return null;
        foreach (var c in address.AsSpan(0, colon))
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return null;
        return address[..colon];
    }

    private static string Join((string? Scheme, string? Authority, string Path, string Query) root, string wanted)
    {
        if (wanted.StartsWith("//", StringComparison.Ordinal)) return $"{root.Scheme}:{wanted}";
        var origin = $"{root.Scheme}://{root.Authority}";
        if (wanted[0] == '#') return origin + root.Path + root.Query + wanted;
        if (wanted[0] == '?') return origin + root.Path + wanted;
        var tail = wanted.AsSpan().IndexOfAny('?', '#');
        var path = tail < 0 ? wanted : wanted[..tail];
        if (path[0] != '/') path = root.Path[..(root.Path.LastIndexOf('/') + 1)] + path;
        if (path[0] != '/') path = "/" + path;
        return origin + WithoutDots(path) + (tail < 0 ? string.Empty : wanted[tail..]);
    }

    private static (string? Scheme, string? Authority, string Path, string Query) Split(string address)
    {
        var scheme = Scheme(address);
        var rest = scheme is null ? address : address[(scheme.Length + 1)..];
        var fragment = rest.IndexOf('#');
        if (fragment >= 0) rest = rest[..fragment];
        var question = rest.IndexOf('?');
        var query = question < 0 ? string.Empty : rest[question..];
        if (question >= 0) rest = rest[..question];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return (scheme, null, rest, query);
        var slash = rest.IndexOf('/', 2);
        return slash < 0 ? (scheme, rest[2..], string.Empty, query) : (scheme, rest[2..slash], rest[slash..], query);
    }

    private static string WithoutDots(string path)
    {
        if (!path.Contains("/.", StringComparison.Ordinal)) return path;
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] is "." or "..")
            {
                if (segments[i] == ".." && kept.Count > 0) kept.RemoveAt(kept.Count - 1);
                if (last) kept.Add(string.Empty);
            }
            else kept.Add(segments[i]);
        }

        return "/" + string.Join('/', kept);
    }

    /// <summary>"http:////host" is a common slip for "http://host".</summary>
    private static string CollapseSlashes(string reference)
    {
        var at = reference.IndexOf(":///", StringComparison.Ordinal);
        if (at <= 0 || Scheme(reference) is not { } scheme || scheme.Length != at) return reference;
        return $"{scheme}://{reference.AsSpan(at + 3).TrimStart('/')}";
    }
}
