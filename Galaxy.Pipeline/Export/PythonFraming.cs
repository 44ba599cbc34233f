using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Export;

/// <summary>Framing by light in Python, with numpy: the same frames, pixel for pixel. docs/model/predict.py has it, too.</summary>
internal static class PythonFraming
{
    /// <summary>Defines <c>frame_by_light</c>; needs <c>math</c> and <c>np</c>. No line end behind the last line.</summary>
    public static string Functions()
    {
        using StreamReader text = new(EmbeddedFile.Open("frame_by_light.py"));
        return text.ReadToEnd().TrimEnd();
    }
}
