namespace BriefingBot.Tests.Ingestion.Feeds.Conformance;

/// <summary>An expectation that could not be evaluated: an unknown name, a missing key, syntax outside the subset. The case then counts as failed.</summary>
internal sealed class PythonFault(string message) : Exception(message);
