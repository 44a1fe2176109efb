import Glibc

/// Readers of what anyone may have written, fed by libFuzzer.
///
///     DAIHOI_FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz \
///       -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
///     FUZZ=json .build-fuzz/release/Fuzz -max_total_time=60 -close_fd_mask=0 \
///       "$(mktemp -d)" Tests/Fuzz/Corpus/json
///
/// `FUZZ` is `json`, `journal`, `csv`, `keys` or `theme`. A trap, a broken promise or a run of more
/// than a second ends the program. With `FUZZ_CONTROL` set a promise is broken on purpose, which
/// has to be found. `Corpus` holds few and small seeds; what is found on the way stays out of it.
@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    exit(
      unsafe runDriver(&count, &arguments) { bytes, count in
        let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
        FuzzedReader.asked.check(input)
        return 0
      })
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>>,
  _ tryOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
