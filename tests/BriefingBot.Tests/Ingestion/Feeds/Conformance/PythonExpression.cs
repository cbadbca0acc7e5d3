using System.Globalization;

namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>Evaluates the subset of Python that the expectations are written in: literals, lookups, comparisons, not, and, or, + and a few calls.</summary>
internal sealed class PythonExpression
{
    private readonly List<PythonToken> _tokens;
    private readonly PythonDictionary _names;
    private int _at;

    private PythonExpression(string source, PythonDictionary names)
    {
        _tokens = PythonToken.Tokenize(source);
        _names = names;
    }

    public static bool IsTrue(string source, PythonDictionary names)
    {
        var expression = new PythonExpression(source, names);
        var value = expression.Or();
        if (expression.Peek.Kind != PythonTokenKind.End) throw new PythonFault($"'{expression.Peek.Value}' is not understood");
        return PythonValues.Truth(value);
    }

    private PythonToken Peek => _tokens[_at];

    private bool Take(string value)
    {
        if (Peek.Kind is not (PythonTokenKind.Symbol or PythonTokenKind.Name) || Peek.Value != value) return false;
        _at++;
        return true;
    }

    private void Expect(string value)
    {
        if (!Take(value)) throw new PythonFault($"'{value}' is missing");
    }

    // Both sides are always evaluated, stricter than Python: a fault on the right is a fault of the case, unless the left decides.
    private object? Or()
    {
        var left = And();
        while (Take("or")) left = Choose(left, PythonValues.Truth(left), And);
        return left;
    }

    private object? And()
    {
        var left = Not();
        while (Take("and")) left = Choose(left, !PythonValues.Truth(left), Not);
        return left;
    }

    private static object? Choose(object? left, bool decided, Func<object?> right)
    {
        try
        {
            var value = right();
            return decided ? left : value;
        }
        catch (KeyNotFoundException) when (decided)
        {
            return left;
        }
    }

    private object? Not() => Take("not") ? !PythonValues.Truth(Not()) : Comparison();

    private object? Comparison()
    {
        var left = Sum();
        object? result = null;
        var compared = false;
        while (Operator() is { } name)
        {
            var right = Sum();
            var holds = Compare(name, left, right);
            result = compared ? (bool)result! && holds : holds;
            compared = true;
            left = right;
        }

        return compared ? result : left;
    }

    private string? Operator()
    {
        if (Take("==")) return "==";
        if (Take("!=")) return "!=";
        if (Take("in")) return "in";
        if (Peek.Value == "not" && _tokens[_at + 1].Value == "in")
        {
            _at += 2;
            return "not in";
        }

        if (Take("is")) return Take("not") ? "!=" : "is";
        return null;
    }

    private static bool Compare(string name, object? left, object? right) => name switch
    {
        "==" => PythonValues.Equals(left, right),
        "!=" => !PythonValues.Equals(left, right),
        "not in" => !Compare("in", left, right),
        "is" => left is bool == right is bool && PythonValues.Equals(left, right),
        "in" when right is PythonDictionary dictionary && left is string key => dictionary.Lookup(key, out _),
        "in" when right is List<object?> list => list.Any(element => PythonValues.Equals(element, left)),
        "in" when right is string text && left is string part => text.Contains(part, StringComparison.Ordinal),
        _ => throw new PythonFault($"cannot compare by '{name}'"),
    };

    private object? Sum()
    {
        var left = Postfix();
        while (Take("+"))
        {
            var right = Postfix();
            left = left is string a && right is string b ? a + b : PythonValues.Number(left) + PythonValues.Number(right);
        }

        return left;
    }

    private object? Postfix()
    {
        var value = Primary();
        while (true)
        {
            if (Take("["))
            {
                var negative = Take("-");
                var key = Or();
                Expect("]");
                value = Index(value, negative ? -PythonValues.Number(key) : key);
            }
            else if (Take(".")) value = Member(value, Name());
            else return value;
        }
    }

    private string Name() => Peek.Kind == PythonTokenKind.Name ? _tokens[_at++].Value : throw new PythonFault("a name is missing");

    private object? Member(object? value, string name)
    {
        if (!Take("(")) return Index(value, name);
        var arguments = Arguments(")");
        if (value is not PythonDictionary dictionary || arguments is not [string key, ..]) throw new PythonFault($"cannot call '{name}'");
        return name switch
        {
            "get" => dictionary.Lookup(key, out var found) ? found : arguments.Count > 1 ? arguments[1] : null,
            "has_key" => dictionary.Lookup(key, out _),
            _ => throw new PythonFault($"cannot call '{name}'"),
        };
    }

    private static object? Index(object? value, object? key) => (value, key) switch
    {
        (PythonDictionary dictionary, string name) => dictionary.Lookup(name, out var found) ? found : throw new PythonFault($"no key '{name}'"),
        (List<object?> list, long index) => Element(list, index),
        (object?[] tuple, long index) => Element(tuple, index),
        _ => throw new PythonFault("cannot index"),
    };

    private static object? Element(IReadOnlyList<object?> list, long index)
    {
        var at = index < 0 ? list.Count + index : index;
        return at >= 0 && at < list.Count ? list[(int)at] : throw new PythonFault($"no element {index}");
    }

    private List<object?> Arguments(string close)
    {
        var arguments = new List<object?>();
        while (!Take(close))
        {
            arguments.Add(Or());
            if (!Take(",") && !(Peek.Value == close)) throw new PythonFault($"'{close}' is missing");
        }

        return arguments;
    }

    private object? Primary()
    {
        var token = Peek;
        switch (token.Kind)
        {
            case PythonTokenKind.Text:
                _at++;
                return Peek.Kind == PythonTokenKind.Text ? token.Value + (string)Primary()! : token.Value;
            case PythonTokenKind.Number:
                _at++;
                return Number(token.Value);
            case PythonTokenKind.Name:
                _at++;
                return Named(token.Value);
            default:
                if (Take("(")) return Parenthesis();
                if (Take("[")) return Arguments("]");
                if (Take("{")) return DictionaryLiteral();
                throw new PythonFault($"'{token.Value}' is not understood");
        }
    }

    private static object Number(string text)
    {
        if (text.Contains('.')) return double.Parse(text, CultureInfo.InvariantCulture);
        return long.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>One value in parentheses is itself, more are a tuple.</summary>
    private object? Parenthesis()
    {
        var first = Or();
        if (Take(")")) return first;
        Expect(",");
        return Arguments(")").Prepend(first).ToArray();
    }

    private PythonDictionary DictionaryLiteral()
    {
        var dictionary = new PythonDictionary();
        while (!Take("}"))
        {
            var key = Or() as string ?? throw new PythonFault("a key is not a string");
            Expect(":");
            dictionary[key] = Or();
            if (!Take(",") && Peek.Value != "}") throw new PythonFault("'}' is missing");
        }

        return dictionary;
    }

    private object? Named(string name)
    {
        switch (name)
        {
            case "True": return true;
            case "False": return false;
            case "None": return null;
        }

        if (_names.TryGetValue(name, out var value)) return value;
        if (!Take("(")) throw new PythonFault($"no name '{name}'");
        var arguments = name == "isinstance" ? IsInstance() : Arguments(")");
        return (name, arguments) switch
        {
            ("len", [List<object?> list]) => (long)list.Count,
            ("len", [string text]) => (long)text.Length,
            ("ord", [string { Length: 1 } text]) => (long)text[0],
            ("isinstance", [bool holds]) => holds,

            // What is in locals() there are the response's headers, which are the fetcher's business: looking for their absence would always succeed.
            _ => throw new PythonFault($"cannot call '{name}'"),
        };
    }

    /// <summary><c>isinstance(bozo_exception, feedparser.X)</c>: the view names the kind of fault.</summary>
    private List<object?> IsInstance()
    {
        var value = Or();
        Expect(",");
        Expect("feedparser");
        Expect(".");
        var kind = Name();
        Expect(")");
        return [Equals(value, kind)];
    }
}
