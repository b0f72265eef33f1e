/// The arguments with which the process was started, as the system handed them over.
///
/// Swift reads them from /proc, which may not be there or not be readable.
int art100_argument_count(void);
const char *art100_argument(int index);
