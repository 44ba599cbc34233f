namespace Galaxy.Pipeline.Files;

/// <summary>A sound file has something in it that is not read.</summary>
/// <param name="what">What is wrong, as in <see cref="Problem.What"/>.</param>
/// <param name="remedy">What the user can do.</param>
internal sealed class RefusedContentException(string what, string remedy) : NotSupportedException(what)
{
    public string Remedy => remedy;
}
